/** @type {() => { passed: number, failed: number, skipped: number } | undefined} */
const noTests = () => undefined;

/**
 * The stages of a test run and their totals. Every stage runs even if an earlier one failed, so that one run tells all; a
 * failed stage without tests of its own counts as one failure.
 */
export function createStages(print = console.log) {
  const totals = { passed: 0, failed: 0, skipped: 0 };

  /** Runs one stage, `run` resolving with its exit code, and resolves with whether it succeeded. Never rejects. */
  async function stage(name, run, totalsOf = noTests) {
    print(`\n== ${name}`);
    const succeeded = await succeeds(run);
    const counted = totalsOf() ?? { passed: 0, failed: 0, skipped: 0 };
    totals.passed += counted.passed;
    totals.failed += succeeded ? counted.failed : Math.max(1, counted.failed);
    totals.skipped += counted.skipped;
    if (!succeeded) print(`== ${name}: failed`);
    return succeeded;
  }

  async function succeeds(run) {
    try {
      return (await run()) === 0;
    } catch (error) {
      print(String(error));
      return false;
    }
  }

  /** Prints the totals, the counts of the run in the last line, and gives the exit code of the whole run. */
  function finish() {
    if (totals.skipped > 0) print(`${totals.skipped} skipped`);
    print(`${totals.passed} passed, ${totals.failed} failed`);
    return totals.failed === 0 ? 0 : 1;
  }

  return { stage, finish };
}
