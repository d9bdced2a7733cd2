import { PROGRAM } from "./program.ts";

/** What the compiled program offers, and where it says more: src/kernel/assembly. An address is a place in the kernel's memory. */
export interface KernelProgram {
  csvStart(
    delimiter: number,
    rowEnd: number,
    longestQuoted: number,
    columns: number,
    capacity: number,
    gaps: number,
    kinds: number,
    froms: number,
    tos: number,
    rowNumbers: number,
    rowFroms: number,
    rowTos: number,
  ): void;
  csvScan(
    bytes: number,
    at: number,
    end: number,
    isLast: boolean,
    afterRow: number,
    stop: number,
    firstRow: number,
  ): number;
  csvRows(): number;
  csvLines(): number;
  /** 1 or 0 */
  csvIsDoubtful(): number;
  csvFailure(): number;
  csvFailedLine(): number;
}

const PAGE = 1 << 16;
const FIRST_PAGES = 64;
/** Whatever is allocated begins at a multiple of this. */
const ALIGNMENT = 16;
/** The program keeps nothing of its own below this address that matters between two calls. */
const FIRST_ADDRESS = 1 << 12;
/** Memories that wait for the next reader, and how large one of them may be, in bytes. */
const MOST_WAITING = 4;
const LARGEST_WAITING = 1 << 26;

let compiled: WebAssembly.Module | undefined;
const waiting: Kernel[] = [];

/**
 * One running copy of the compiled program with a memory of its own, for one reader at a time. The inner loops of reading
 * are in it: they are as fast the first time as ever after, where JavaScript is interpreted before it is compiled.
 */
export class Kernel {
  readonly run: KernelProgram;
  readonly #memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
  #next = FIRST_ADDRESS;

  private constructor() {
    compiled ??= new WebAssembly.Module(programBytes());
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.run = exports as unknown as KernelProgram;
  }

  /** A kernel for whoever needs one; to be given back. */
  static take(): Kernel {
    return waiting.pop() ?? new Kernel();
  }

  /** Nobody uses anything of its memory any more. */
  giveBack(): void {
    this.#next = FIRST_ADDRESS;
    if (waiting.length < MOST_WAITING && this.#memory.buffer.byteLength <= LARGEST_WAITING) waiting.push(this);
  }

  /**
   * The address of so many bytes that nobody else has; what they hold is anything. May move all memory: views made before
   * are lost then.
   */
  allocate(bytes: number): number {
    const address = this.#next;
    this.#next += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const missing = this.#next - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return address;
  }

  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  integers(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#memory.buffer, address, length);
  }

  numbers(address: number, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#memory.buffer, address, length);
  }
}

function programBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(PROGRAM), (letter) => letter.charCodeAt(0));
}
