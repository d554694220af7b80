import { BlockList, isIP } from "node:net";

/** Networks by CIDR, `10.0.0.0/8, ::1`; throws a RangeError that names the part it cannot read. */
export function parseNetworks(text: string): BlockList {
  const networks = new BlockList();
  for (const part of text.split(",").map((piece) => piece.trim())) {
    if (part !== "") addNetwork(networks, part);
  }
  return networks;
}

function addNetwork(networks: BlockList, part: string): void {
  const [address = "", prefix, ...rest] = part.split("/");
  const version = isIP(address);
  const longest = version === 6 ? 128 : 32;
  const length = prefix === undefined ? longest : /^\d+$/.test(prefix) ? Number(prefix) : NaN;
  if (version === 0 || rest.length > 0 || !(length <= longest)) {
    throw new RangeError(`${part} is not a network such as 10.0.0.0/8`);
  }
  networks.addSubnet(address, length, version === 6 ? "ipv6" : "ipv4");
}

/**
 * The person's address: whoever holds the connection, unless that is a proxy of ours, which has
 * written down on the right of `X-Forwarded-For` whom it heard from. What stands to the left of the
 * first stranger is the stranger's own word.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | null,
  trusted: BlockList,
): string | null {
  let address = plain(peer);
  if (isIP(address) === 0) return null;

  const heardFrom = forwardedFor?.split(",") ?? [];
  while (isTrusted(address, trusted)) {
    const next = plain(heardFrom.pop() ?? "");
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** A dual-stack socket names an IPv4 peer `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}
