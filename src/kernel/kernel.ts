import { NoKernelMemory } from "./no-memory.ts";
import { PROGRAM } from "./program.ts";

/** What the compiled program offers, and where it says more: src/kernel/assembly. An address is a place in the kernel's memory. */
export interface KernelProgram {
  allocate(bytes: number): number;
  release(): void;

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

  columnStart(
    text: number,
    kinds: number,
    froms: number,
    tos: number,
    values: number,
    fates: number,
    rows: number,
    shared: number,
    blank: number,
    hasBlank: boolean,
  ): void;
  columnBlanks(): number;
  columnFirstBlank(): number;
  columnNoted(): number;
  columnFirstNoted(): number;
  sharedCache(): number;
  sharedGet(cache: number, index: number): number;
  sharedSet(cache: number, index: number, value: number): void;
  amountsStart(least: number, most: number, power: number, isPointDecimal: boolean, isProven: boolean): void;
  amountsFrom(row: number): number;
  datesStart(least: number, most: number, serialEpoch: number, isDayFirst: boolean): void;
  datesFrom(row: number): number;
  keysStart(highs: number, lows: number, lengths: number, shortest: number, usual: number): void;
  keysFrom(row: number): number;
  /** 1 or 0 */
  keysPut(row: number, from: number, to: number): number;
  byteCache(): number;
  byteCacheGet(cache: number, kind: number, from: number, to: number): number;
  byteCacheSet(cache: number, kind: number, from: number, to: number, value: number): void;
  wordsStart(cache: number): void;
  wordsFrom(row: number): number;
  wordsKeep(row: number, value: number): void;

  xlsxStart(
    prefixLength: number,
    dateFormats: number,
    formats: number,
    sharedCount: number,
    afterRow: number,
    slots: number,
    lastAsked: number,
    seen: number,
    capacity: number,
    kinds: number,
    froms: number,
    tos: number,
    rowNumbers: number,
    hiddens: number,
    rowFroms: number,
    rowTos: number,
  ): void;
  xlsxBlock(bytes: number): void;
  xlsxScan(at: number): number;
  xlsxStoppedAt(): number;
  xlsxRows(): number;
  xlsxLastRow(): number;
  xlsxRowNumber(): number;
  xlsxRowFrom(): number;
  /** 1 or 0 */
  xlsxRowIsAscending(): number;
  /** 1 or 0 */
  xlsxRowIsRepeated(): number;
  xlsxLastColumn(): number;
  xlsxEnterRow(at: number, rowNumber: number, isHidden: boolean, isEmptyElement: boolean): void;
  xlsxLeaveRow(): void;
  xlsxNoteCell(column: number, kind: number, from: number, to: number): void;
  xlsxListCells(at: number, rowNumber: number, list: number, most: number): number;
  stringsTake(at: number, texts: number, limit: number, starts: number, most: number, count: number): number;
  stringsCount(): number;
}

const FIRST_PAGES = 64;
/** Memories that wait for the next reader, and how large one of them may be, in bytes. */
const MOST_WAITING = 4;
const LARGEST_WAITING = 1 << 26;

/** A running copy of the program and its memory. */
interface Running {
  readonly program: KernelProgram;
  readonly memory: WebAssembly.Memory;
}

let compiled: WebAssembly.Module | undefined;
const waiting: Running[] = [];

/**
 * One running copy of the compiled program with a memory of its own, for one reader at a time. The inner loops of reading
 * are in it: they are as fast the first time as ever after, where JavaScript is interpreted before it is compiled.
 */
export class Kernel {
  readonly #running: Running;
  #buffer: ArrayBuffer;
  readonly #views: (() => void)[] = [];

  private constructor(running: Running) {
    this.#running = running;
    this.#buffer = running.memory.buffer;
  }

  /**
   * A kernel for whoever needs one, another than anybody had before; to be given back.
   *
   * @throws NoKernelMemory
   */
  static take(): Kernel {
    return new Kernel(waiting.pop() ?? start());
  }

  /** Nobody uses anything of its memory any more. */
  giveBack(): void {
    this.#views.length = 0;
    this.run.release();
    if (waiting.length < MOST_WAITING && this.#buffer.byteLength <= LARGEST_WAITING) waiting.push(this.#running);
  }

  get run(): KernelProgram {
    return this.#running.program;
  }

  /**
   * The address of so many bytes that nobody else has; what they hold is anything. May move all memory: arrays made
   * before are lost then, but for those that somebody keeps.
   */
  allocate(bytes: number): number {
    const address = this.run.allocate(bytes);
    this.look();
    return address;
  }

  /** Calls `view`, which makes arrays of what was allocated: now, and whenever the memory has moved. */
  keep(view: () => void): void {
    this.#views.push(view);
    view();
  }

  /** To be called after the program may have allocated: arrays that somebody keeps are made anew where memory has moved. */
  look(): void {
    const { buffer } = this.#running.memory;
    if (buffer === this.#buffer) return;
    this.#buffer = buffer;
    for (const view of this.#views) view();
  }

  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#running.memory.buffer, address, length);
  }

  shortIntegers(address: number, length: number): Int16Array<ArrayBuffer> {
    return new Int16Array(this.#running.memory.buffer, address, length);
  }

  integers(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#running.memory.buffer, address, length);
  }

  naturals(address: number, length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#running.memory.buffer, address, length);
  }

  numbers(address: number, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#running.memory.buffer, address, length);
  }
}

function start(): Running {
  compiled ??= new WebAssembly.Module(programBytes());
  const memory = newMemory();
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { program: exports as unknown as KernelProgram, memory };
}

function newMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: FIRST_PAGES });
  } catch (cause) {
    throw new NoKernelMemory("no memory for a kernel", { cause });
  }
}

function programBytes(): Uint8Array<ArrayBuffer> {
  const letters = atob(PROGRAM);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
