import autocannon from 'autocannon';

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function until(url) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        (response) => response.status < 500,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** How arms are timed and told of; the verdicts come once more at the end. */
export function measuring({ rounds, seconds, connections }) {
  const verdicts = [];
  const measured = {
    rounds,
    seconds,
    connections,

    /** Requests a second that were answered well; anything else ends the benchmark, for a fast error is no result. */
    async shoot(url, requests, { at = connections, verifyBody } = {}) {
      const result = await autocannon({ url, connections: at, duration: seconds, requests, verifyBody });
      if (result.non2xx > 0 || result.errors > 0 || result.mismatches > 0)
        throw new Error(`${url}: ${result.non2xx + result.mismatches} bad answers, ${result.errors} errors`);
      return result.requests.total / result.duration;
    },

    /** The arms one after another, round by round, so that what else the machine does meets all alike. */
    async interleave(arms) {
      const seen = new Map(Object.keys(arms).map((name) => [name, []]));
      for (let round = 0; round <= rounds; round += 1)
        for (const [name, arm] of Object.entries(arms)) {
          const rate = await arm();
          if (round > 0) seen.get(name).push(rate); // The first round warms up.
        }
      return Object.fromEntries(
        [...seen].map(([name, rates]) => [
          name,
          { rate: median(rates), least: Math.min(...rates), most: Math.max(...rates) },
        ]),
      );
    },

    report(title, base, results, aims = {}) {
      console.log(`\n${title}`);
      for (const [name, { rate, least, most }] of Object.entries(results)) {
        const ratio = rate / results[base].rate;
        console.log(
          `  ${name.padEnd(34)} ${rate.toFixed(0).padStart(7)}/s (${least.toFixed(0)} to ${most.toFixed(0)})  ratio ${ratio.toFixed(2)}`,
        );
        if (aims[name])
          verdicts.push(
            `  ${title.padEnd(72)} ${ratio.toFixed(2)}  aim ${aims[name].toFixed(2)}  ${ratio >= aims[name] ? 'reached' : 'missed'}`,
          );
      }
    },

    /** A time beside the most it may take. */
    ceiling(title, milliseconds, most) {
      const verdict = `  ${title.padEnd(72)} ${Math.round(milliseconds)} ms  ceiling ${most} ms  ${milliseconds <= most ? 'reached' : 'missed'}`;
      console.log(verdict);
      verdicts.push(verdict);
    },

    /** What the benchmark is for, at its end. */
    conclude() {
      if (verdicts.length > 0) console.log(`\nRatios to the bare baselines, and ceilings\n${verdicts.join('\n')}`);
    },
  };
  return measured;
}
