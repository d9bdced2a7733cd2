import { runProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "../cli/fake-terminal.ts";

/** `run-batch.ts <data> <results>`: a batch for a test to kill, one entry after another. */
const [data = "", results = ""] = process.argv.slice(2);
process.exitCode = await runProgram(["batch", data, "-o", results, "--formats", "html", "--jobs", "1"], fakeTerminal());
