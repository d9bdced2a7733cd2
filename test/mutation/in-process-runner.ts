import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type CoverageData, INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { collectTests, getFn, getHooks, type Suite, type Test, type VitestRunner } from "@vitest/runner";
import { configureGlobal } from "fast-check";

/**
 * A test runner for Stryker that loads src/ and the tests once and then only switches mutants: some 20 ms a mutant, where
 * a vitest started anew takes over a second. What one mutant leaves behind in a module could be the death of the next, so
 * a test that fails must pass again without the mutant; where it doesn't, the process ends and the mutant has another.
 */
/** What the tests that are asked are called, from `test/` on: folders, or the beginnings of names. */
const ASKED = (process.env.TESTS ?? "engine/,indicators/,tables/,check/,plan/,saved/,across/").split(",");
const TEST_FILES = new RegExp(`^(${ASKED.join("|")}).*\\.test\\.ts$`);
/** Those that start threads, or are about other people's files. */
const NOT_THESE = /threads\.test\.ts$|real-files\.test\.ts$/;
/** Microseconds of computing; a test that takes longer is not asked. */
const SLOW = Number(process.env.TEST_SECONDS ?? 0.5) * 1_000_000;
/** Microseconds of computing that one mutant is worth; who outlives them has survived. */
const BUDGET = Number(process.env.MUTANT_SECONDS ?? 10) * 1_000_000;
/** What each test took when it was last run without a mutant, beside Stryker's own files; the quickest are asked first, and who has killed much. */
const COSTS = "../../mutation/costs.json";

/** What Stryker's instrumented code reads and writes. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: CoverageData; perTest: Record<string, CoverageData> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

const NO_TRACE = <T>(_name: string, attributes: unknown, run?: () => T): T =>
  run === undefined ? (attributes as () => T)() : run();

class InProcessRunner implements TestRunner {
  readonly #switch: Switch;
  readonly #tests = new Map<string, Test>();
  #costs: Record<string, number> = {};
  /** How many mutants of a file each test has killed: who killed the last one is likely to kill the next. */
  readonly #kills = new Map<string, Map<string, number>>();

  constructor() {
    const globals = globalThis as unknown as Record<string, Switch>;
    this.#switch = globals[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const folder = resolve("test");
    const names = (await readdir(folder, { recursive: true })).filter(
      (name) => TEST_FILES.test(name) && !NOT_THESE.test(name),
    );
    // the same cases for every mutant; one counterexample is enough, however long
    configureGlobal({ seed: 1, endOnFailure: true });
    const runner = {
      config: {
        root: process.cwd(),
        name: "",
        setupFiles: [],
        sequence: { hooks: "stack", setupFiles: "list" },
        testTimeout: 0,
        hookTimeout: 0,
        tags: [],
        allowOnly: true,
        retry: 0,
      },
      trace: NO_TRACE,
      pool: "forks",
      importFile: (path: string) => import(pathToFileURL(path).href),
    } as unknown as VitestRunner;
    for (const file of await collectTests(
      names.sort().map((name) => resolve(folder, name)),
      runner,
    )) {
      if (file.result?.state === "fail") throw new Error(`${file.name}: ${file.result.errors?.[0]?.stack}`);
      for (const test of testsOf(file)) this.#tests.set(`${file.name}#${titles(test).join(" > ")}`, test);
    }
    if (existsSync(COSTS)) this.#costs = JSON.parse(readFileSync(COSTS, "utf8"));
    for (const id of this.#tests.keys()) if (this.#cost(id) > SLOW) this.#tests.delete(id);
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const [id, test] of this.#tests) {
      const begun = performance.now();
      const before = process.cpuUsage();
      // hooks included: what a test's hooks cover, the test covers
      this.#switch.currentTestId = id;
      const failure = await new OneRun().failureOf(test);
      this.#switch.currentTestId = undefined;
      this.#costs[id] = process.cpuUsage(before).user;
      const result = { id, name: id, timeSpentMs: performance.now() - begun, fileName: test.file.filepath };
      results.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    const perTest = { ...this.#switch.mutantCoverage?.perTest };
    const covered = new Set(Object.values(perTest).flatMap((coverage) => Object.keys(coverage)));
    const onlyStatic = Object.entries(this.#switch.mutantCoverage?.static ?? {}).filter(([id]) => !covered.has(id));
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: { static: Object.fromEntries(onlyStatic), perTest },
    };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const kills = this.#kills.get(activeMutant.fileName) ?? new Map<string, number>();
    this.#kills.set(activeMutant.fileName, kills);
    const price = (id: string): number => this.#cost(id) / (1 + (kills.get(id) ?? 0));
    const ids = [...(testFilter ?? this.#tests.keys())].sort((a, b) => price(a) - price(b));
    const run = new OneRun();
    const begun = process.cpuUsage();
    this.#activate(activeMutant.id, hitLimit);
    try {
      for (const [index, id] of ids.entries()) {
        const test = this.#tests.get(id);
        if (test === undefined) continue;
        const before = process.cpuUsage(begun).user;
        if (before > BUDGET) return { status: MutantRunStatus.Survived, nrOfTests: index };
        const failureMessage = await run.failureOf(test);
        if (hitLimit !== undefined && (this.#switch.hitCount ?? 0) > hitLimit) {
          return { status: MutantRunStatus.Timeout, reason: `went round more than ${hitLimit} times` };
        }
        if (failureMessage === undefined) {
          // what was measured while code was still being compiled was too much
          this.#costs[id] = Math.min(this.#cost(id), process.cpuUsage(begun).user - before);
          continue;
        }
        this.#activate(undefined, undefined);
        if ((await new OneRun().failureOf(test)) !== undefined) process.exit(1);
        kills.set(id, (kills.get(id) ?? 0) + 1);
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ids.length };
    } finally {
      this.#activate(undefined, undefined);
    }
  }

  async dispose(): Promise<void> {
    mkdirSync(dirname(COSTS), { recursive: true });
    writeFileSync(COSTS, JSON.stringify(this.#costs));
  }

  #cost(id: string): number {
    return this.#costs[id] ?? 0;
  }

  #activate(mutant: string | undefined, hitLimit: number | undefined): void {
    this.#switch.activeMutant = mutant;
    this.#switch.hitCount = hitLimit === undefined ? undefined : 0;
    this.#switch.hitLimit = hitLimit;
  }
}

/** Runs tests with their hooks; those of a suite before its first test here, once. */
class OneRun {
  readonly #prepared = new Map<Suite, string | undefined>();

  /** @returns why the test fails; undefined where it passes. */
  async failureOf(test: Test): Promise<string | undefined> {
    if (test.mode === "skip" || test.mode === "todo") return undefined;
    const suites = suitesOf(test);
    for (const suite of suites) {
      if (!this.#prepared.has(suite)) {
        this.#prepared.set(
          suite,
          await failure(async () => {
            for (const hook of getHooks(suite).beforeAll) await hook(suite);
          }),
        );
      }
      const failed = this.#prepared.get(suite);
      if (failed !== undefined) return failed;
    }
    return failure(async () => {
      try {
        for (const suite of suites) for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite);
        await getFn(test)();
      } finally {
        for (const suite of suites.toReversed()) {
          for (const hook of getHooks(suite).afterEach) await hook(test.context, suite);
        }
      }
    });
  }
}

async function failure(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error);
  }
}

function testsOf(suite: Suite): readonly Test[] {
  return suite.tasks.flatMap((task) => (task.type === "test" ? [task] : testsOf(task)));
}

/** The file first. */
function suitesOf(test: Test): readonly Suite[] {
  const suites: Suite[] = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}

function titles(test: Test): readonly string[] {
  return [
    ...suitesOf(test)
      .slice(1)
      .map(({ name }) => name),
    test.name,
  ];
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", () => new InProcessRunner())];
