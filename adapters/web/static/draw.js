// Holds a draw again from its public ledger: the seed, the order, and what each was given.
// What is done here is written down in docs/decisions/0009, and done alike by `hawker verify-draw`.

const TAKES_PART = new Set(["entered", "cancelled"]);

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16));
const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function sha256(...parts) {
  const whole = new Blob(parts);
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer())));
}

/** The entries that count, in the order in which they are served; each with its customer's name. */
async function drawn(seed, entries, linked) {
  const names = new Map(linked.flatMap((group) => group.map((one) => [one, [...group].sort()[0]])));
  const last = new Map();
  for (const entry of entries) {
    if (!TAKES_PART.has(entry.outcome)) continue;
    const name = names.get(entry.viewer) ?? entry.viewer;
    last.set(`${name} ${entry.sku}`, { ...entry, name });
  }
  const turns = new Map();
  for (const { name } of last.values()) {
    if (!turns.has(name)) turns.set(name, await sha256(seed, name));
  }
  const order = (one, other) => (one < other ? -1 : Number(one > other));
  return [...last.values()]
    .filter((entry) => entry.quantity > 0)
    .sort((a, b) => order(turns.get(a.name), turns.get(b.name)) || a.position - b.position);
}

/** Settles one entry after another, from what the seal says there was. */
function settling(seal) {
  const free = new Map(seal.stock.map(([sku, pieces]) => [sku, pieces]));
  const room = new Map(seal.stock.map(([sku, , most]) => [sku, most ?? Infinity]));
  const has = new Map();
  const waitedFor = new Set();
  let roomOfAll = seal.allotment ?? Infinity;
  return (entry, published) => {
    if (published === "blocked") return ["blocked", 0, 0]; // who is blocked only the shop knows
    if (!seal.held) return ["closed", 0, 0];
    const had = has.get(entry.name) ?? 0;
    const extra = Math.min(entry.quantity, Math.max(0, (seal.limit ?? Infinity) - had));
    if (extra === 0) return ["over_limit", 0, 0];
    const there = Math.max(0, Math.min(free.get(entry.sku) ?? 0, room.get(entry.sku) ?? 0, roomOfAll));
    const granted = waitedFor.has(entry.sku) ? 0 : Math.min(extra, there);
    const joined = seal.waitlist ? extra - granted : 0;
    has.set(entry.name, had + granted + joined);
    free.set(entry.sku, (free.get(entry.sku) ?? 0) - granted);
    room.set(entry.sku, (room.get(entry.sku) ?? 0) - granted);
    roomOfAll -= granted;
    if (joined) waitedFor.add(entry.sku);
    if (granted === extra) return ["reserved", granted, joined];
    if (granted) return ["partial", granted, joined];
    return [joined ? "waitlisted" : "sold_out", granted, joined];
  };
}

/** What first does not agree: `{ what, position }`, or `null` when all does. */
export async function heldAgain(first, entries, seal) {
  const seed = bytesOf(seal.seed);
  if ((await sha256(seed)) !== first.commitment) return { what: "commitment", position: 0 };
  const window = entries.slice(0, seal.entries_to);
  const results = entries.slice(seal.entries_to, seal.results_to);
  const late = entries.slice(seal.entries_to).find((entry) => entry.outcome === "entered");
  if (late) return { what: "window", position: late.position };
  const order = await drawn(seed, window, seal.linked);
  const settle = settling(seal);
  for (const [place, entry] of order.entries()) {
    const result = results[place];
    const position = seal.entries_to + place + 1;
    const same = ["viewer", "sku", "quantity", "seen_at"].every((name) => result?.[name] === entry[name]);
    if (!same) return { what: "order", position };
    const [outcome, granted, joined] = settle(entry, result.outcome);
    const given = [result.outcome, result.granted, result.reserved, result.waitlisted];
    if (given.join() !== [outcome, granted, granted, joined].join()) return { what: "outcome", position };
  }
  return results.length === order.length ? null : { what: "order", position: seal.results_to };
}
