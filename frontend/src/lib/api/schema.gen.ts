// Generated from backend/openapi.json by `npm run client`.

export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Answers as long as the process can answer at all. It asks nothing of any dependency, so a lost one never makes
         *     an orchestrator restart every instance.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve requests?
         * @description Asks each dependency and tells how long it took. 503 `dependency_unavailable` names those that are down, or says
         *     that the instance is stopping; route requests elsewhere until it is 200 again.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Alive
         * @example {
         *       "status": "alive",
         *       "version": "0.1.0"
         *     }
         */
        Alive: {
            /**
             * Status
             * @example alive
             */
            status: string;
            /**
             * Version
             * @example 0.1.0
             */
            version: string;
        };
        /** Dependency */
        Dependency: {
            /**
             * Name
             * @example database
             */
            name: string;
            /**
             * Status
             * @description `up` or `down`.
             * @example up
             */
            status: string;
            /**
             * Seconds
             * @description How long the answer took.
             * @example 0.0012
             */
            seconds: number;
            /**
             * Detail
             * @description What is wrong, when something is.
             * @example null
             */
            detail?: string | null;
        };
        /**
         * Ready
         * @example {
         *       "dependencies": [
         *         {
         *           "name": "database",
         *           "seconds": 0.0012,
         *           "status": "up"
         *         },
         *         {
         *           "name": "redis",
         *           "seconds": 0.0004,
         *           "status": "up"
         *         },
         *         {
         *           "name": "schema",
         *           "seconds": 0.0015,
         *           "status": "up"
         *         }
         *       ],
         *       "status": "ready",
         *       "version": "0.1.0"
         *     }
         */
        Ready: {
            /**
             * Status
             * @example ready
             */
            status: string;
            /**
             * Version
             * @example 0.1.0
             */
            version: string;
            /** Dependencies */
            dependencies: components["schemas"]["Dependency"][];
        };
        /**
         * Problem
         * @description What went wrong, for programs (`code`) and for people (`detail`).
         */
        Problem: {
            /**
             * Type
             * @description Address of a page that explains the code.
             * @example /problems/not_found
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /**
             * Instance
             * @description The path that was called.
             */
            instance: string;
            /**
             * Code
             * @description Stable; decide by this.
             */
            code: string;
            /**
             * Request Id
             * @description Leads to the log lines of this request.
             */
            request_id: string | null;
            /**
             * Errors
             * @default null
             */
            errors: components["schemas"]["FieldProblem"][] | null;
        };
        /** FieldProblem */
        FieldProblem: {
            /**
             * Pointer
             * @description JSON pointer to the place in the body, or `/query/…`, `/path/…`, `/header/…`.
             */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description `malformed_request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_acceptable`: No acceptable representation. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload_too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation_failed`: Some of the input cannot be right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy`: Busy right now. · `dependency_unavailable`: A part of the service does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
