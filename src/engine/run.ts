import type { Check, CheckContext, CheckRun } from "../check/check.ts";
import { checks } from "../check/registry.ts";
import type { FindingLog } from "../findings/log.ts";
import type { Measure, ParameterName } from "../indicators/language/measure.ts";
import { fieldsOf } from "../indicators/language/needs.ts";
import type { Dictionaries } from "../tables/dictionary.ts";
import { type ReadTable, readBatches } from "../tables/read-table.ts";
import type { TableSource } from "../tables/recognise/file-tables.ts";
import { tableIds } from "../tables/registry.ts";
import type { Batch, RowAccount, TableId } from "../tables/table.ts";
import type { Day } from "../values/day.ts";
import { Aggregates } from "./aggregates.ts";
import { BatchRows } from "./batch-rows.ts";
import { OfficeClasses } from "./commune-classes.ts";
import { type Dimension, LINKS, type Link } from "./dimensions.ts";
import { Ledger } from "./ledger.ts";
import type { PlanStarts } from "./plan-units.ts";
import { BatchMarks } from "./row-marks.ts";
import type { RowObserver } from "./row-observer.ts";
import { RowUnits } from "./row-units.ts";
import type { Units } from "./units.ts";
import { type Operand, VectorCompiler } from "./vector.ts";
import { wantedFields } from "./wanted-fields.ts";

/** Told now and then, while a table is read: how many of its sheet's stored bytes, and how many rows, have been seen. */
export type ReportProgress = (source: TableSource, bytesRead: number, rows: number) => void;

export interface RunRequest {
  readonly data: readonly TableSource[];
  readonly opening: readonly TableSource[];
  readonly measures: readonly Measure[];
  /** `commune` first; none where nothing is added up. */
  readonly dimensions: readonly Dimension[];
  readonly units: ReadonlyMap<Dimension, Units>;
  readonly asOf: Day;
  /** Days that hold for all rows; the plan's start is asked for by commune. */
  readonly parameters: ReadonlyMap<ParameterName, Day>;
  readonly starts: PlanStarts;
  readonly dictionaries: Dictionaries;
  readonly log: FindingLog;
  readonly hidden: "include" | "skip";
  /** Whether every field of the tables is read and judged, or only what measures and checks look at. */
  readonly everyField?: boolean;
  readonly observer?: RowObserver;
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
  /** How tables are read, where other threads do it. */
  readonly readTable?: ReadTable;
}

export interface RunResult {
  readonly aggregates: Aggregates;
  readonly accounts: ReadonlyMap<TableSource, RowAccount>;
  /** Units of each dimension that some row belongs to. */
  readonly met: ReadonlyMap<Dimension, ReadonlySet<number>>;
  readonly classes: OfficeClasses;
}

/** Reads every table once, the ledger first, and adds up whatever the measures ask for. */
export async function run(request: RunRequest): Promise<RunResult> {
  return await new Run(request).all();
}

class Run {
  readonly #compiler = new VectorCompiler();
  readonly #aggregates: Aggregates;
  readonly #ledger: Ledger;
  readonly #rows: BatchRows;
  readonly #accounts = new Map<TableSource, RowAccount>();
  readonly #units: RowUnits;
  readonly #classes: OfficeClasses;
  #ledgerContracts: number | undefined;
  #starts = new Float64Array(0);

  constructor(private readonly request: RunRequest) {
    this.#aggregates = new Aggregates(this.#compiler, request.dimensions);
    for (const measure of request.measures) this.#aggregates.want(measure);
    this.#ledger = new Ledger(request.dictionaries, {
      links: neededLinks(request.data),
      dimensions: request.dimensions,
      loan: scopeFields(request.measures, "loan"),
      opening: scopeFields(request.measures, "opening"),
      lending: scopeFields(request.measures, "lending"),
    });
    this.#rows = new BatchRows(request.dictionaries, this.#ledger);
    this.#classes = new OfficeClasses(request.dictionaries, request.asOf);
    this.#units = new RowUnits(request.units, this.#ledger, request.dictionaries);
  }

  async all(): Promise<RunResult> {
    for (const source of this.request.opening) {
      if (source.table === "loans") await this.#readOpening(source);
    }
    for (const table of tableIds) {
      await this.#readTable(table);
      if (table === "loans" && this.#sources(table).length > 0) {
        this.#ledgerContracts = this.request.dictionaries.get("contract").size;
      }
    }
    return { aggregates: this.#aggregates, accounts: this.#accounts, met: this.#units.met, classes: this.#classes };
  }

  async #readOpening(source: TableSource): Promise<void> {
    for await (const batch of this.#batches(source, this.#ledger.fields("opening"))) this.#ledger.keepOpening(batch);
  }

  async #readTable(table: TableId): Promise<void> {
    const sources = this.#sources(table);
    const running = checks
      .filter((check) => check.table === table && isAble(check, sources))
      .map((check) => ({ check, run: check.start(this.#checkContext(sources.length)) }));
    const fields = wantedFields(
      table,
      this.request,
      this.#ledger,
      running.map(({ check }) => check),
    );
    const runs = running.map(({ run: one }) => one);
    for (const source of sources) {
      const account = this.#account(source);
      for await (const batch of this.#batches(source, fields)) this.#take(table, batch, runs, account);
    }
    for (const one of runs) one.end?.();
  }

  #take(table: TableId, batch: Batch, running: readonly CheckRun[], account: RowAccount): void {
    const marks = new BatchMarks(batch, account);
    for (const check of running) check.batch(batch, marks);
    const rest = marks.rest();
    const units = new Map(
      this.request.dimensions.map((dimension) => [dimension, this.#units.of(table, rest, dimension)]),
    );
    if (table === "loans") this.#ledger.keep(rest, units);
    this.#compiler.next();
    this.#rows.show(rest, this.#parameters(units.get("commune"), rest.rows));
    this.#aggregates.add(table, this.#rows, units);
    this.request.observer?.take({ table, batch: rest, units, rows: this.#rows });
    if (table === "office") this.#classes.add(rest, units.get("commune"));
  }

  #parameters(communes: Int32Array | undefined, rows: number): ReadonlyMap<ParameterName, Operand> {
    const parameters = new Map<ParameterName, Operand>();
    for (const [name, day] of this.request.parameters) parameters.set(name, { array: undefined, scalar: day });
    return parameters.set("plan.start", this.#planStarts(communes, rows));
  }

  #planStarts(communes: Int32Array | undefined, rows: number): Operand {
    const { ofOffice = Number.NaN, ofCommunes } = this.request.starts;
    if (communes === undefined || ofCommunes.size === 0) return { array: undefined, scalar: ofOffice };
    if (this.#starts.length < rows) this.#starts = new Float64Array(rows);
    for (let i = 0; i < rows; i++) this.#starts[i] = ofCommunes.get(communes[i] as number) ?? ofOffice;
    return { array: this.#starts, scalar: Number.NaN };
  }

  #batches(source: TableSource, fields: readonly string[]): AsyncIterable<Batch> {
    const { data, opening, dictionaries, log, hidden, onProgress, signal, readTable = readBatches } = this.request;
    return readTable(
      source,
      fields.filter((field) => source.columns.has(field) || source.constants.has(field)),
      {
        dictionaries,
        log,
        hidden,
        account: this.#account(source),
        index: [...opening, ...data].indexOf(source),
        ...(onProgress ? { onProgress: (bytes: number) => onProgress(source, bytes, this.#account(source).seen) } : {}),
        ...(signal ? { signal } : {}),
      },
    );
  }

  #account(source: TableSource): RowAccount {
    let account = this.#accounts.get(source);
    if (account === undefined) {
      account = { seen: 0, used: 0, rejected: 0, rejectedMoney: 0, skipped: {} };
      this.#accounts.set(source, account);
    }
    return account;
  }

  #checkContext(sheets: number): CheckContext {
    const { log, dictionaries, asOf } = this.request;
    return { log, dictionaries, asOf, ledgerContracts: this.#ledgerContracts, sheets };
  }

  #sources(table: TableId): readonly TableSource[] {
    return this.request.data.filter((source) => source.table === table);
  }
}

function isAble(check: Check, sources: readonly TableSource[]): boolean {
  return (
    sources.length > 0 &&
    check.needs.every((field) => sources.every((source) => source.columns.has(field) || source.constants.has(field)))
  );
}

/** Links that some other table needs, because its rows do not name their units themselves. */
function neededLinks(data: readonly TableSource[]): readonly Link[] {
  return LINKS.filter((link) => data.some((source) => source.table !== "loans" && source.columns.has(link)));
}

function scopeFields(measures: readonly Measure[], scope: "loan" | "opening" | "lending"): readonly string[] {
  const refs = measures.flatMap(fieldsOf).filter((ref) => ref.scope === scope);
  return [...new Set(refs.map((ref) => ref.field))];
}
