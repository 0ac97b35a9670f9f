import { BlockList, isIP } from "node:net";

/** Addresses that are no part of the public internet (IANA's special-purpose registries). Two lists: a list with both would find every IPv4 address among the mapped ones. */
const [inside4, inside6] = [new BlockList(), new BlockList()];
for (const [net, prefix] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24],
  ["192.88.99.0", 24], ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) inside4.addSubnet(net, prefix, "ipv4");
// With those that carry an IPv4 address inside: mapped, translated, 6to4, Teredo.
for (const [net, prefix] of [
  ["::", 96], ["::ffff:0:0", 96], ["64:ff9b::", 96], ["64:ff9b:1::", 48], ["100::", 64], ["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["fc00::", 7], ["fe80::", 10], ["fec0::", 10], ["ff00::", 8],
] as const) inside6.addSubnet(net, prefix, "ipv6");

/** Whether an address leads into a private network, or to this machine: what a person of the platform may not let the server ask. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || (family === 6 ? inside6.check(address, "ipv6") : inside4.check(address, "ipv4"));
}
