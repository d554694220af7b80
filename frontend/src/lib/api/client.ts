import createClient, { type Client } from "openapi-fetch";

import { ApiProblem, parseProblem } from "@/lib/api/problem";
import type { paths } from "@/lib/api/schema.gen";

export type Api = Client<paths>;

export type Answer<Data> = { data?: Data; error?: unknown; response: Response };

export function makeApi(baseUrl: string, send: (request: Request) => Promise<Response>): Api {
  return createClient<paths>({ baseUrl, fetch: send });
}

/** The data of an answer; a refusal is thrown as the problem it tells. */
export async function dataOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ApiProblem(parseProblem(error, response));
  return data as Data;
}
