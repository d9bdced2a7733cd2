/** Whatever is allocated begins at a multiple of this. */
const ALIGNMENT: usize = 16;
/** So many bytes before and behind anything allocated may be read: words are read whole. */
const SLACK: usize = 64;
/** Nothing is allocated below this address; the program's own constants would be there. */
const FIRST_ADDRESS: usize = 4096;

let next: usize = FIRST_ADDRESS;

/** The address of so many bytes that nobody else has; what they hold is anything. May move all memory. */
export function allocate(bytes: usize): usize {
  const address = next;
  next += (bytes + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  const needed = <i32>((next + SLACK + 0xffff) >>> 16);
  const missing = needed - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
  return address;
}

/** Takes back all that was allocated. */
export function release(): void {
  next = FIRST_ADDRESS;
}
