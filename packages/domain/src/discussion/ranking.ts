/** The quantile of the standard normal distribution for a confidence of 95 in 100. */
const z = 1.96;

/**
 * How good a comment is at least, judging by its votes: the lower end of the score interval for the share of those who
 * find it helpful. Few votes prove little, so one helpful vote of one stands below ninety of a hundred.
 * Method: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22:209; multiplied
 * out by the conjugate, so that nothing is subtracted and no rank turns on a rounding error.
 */
export function wilsonLowerBound(helpful: number, notHelpful: number): number {
  const votes = helpful + notHelpful;
  if (votes === 0) return 0;
  const upper = helpful + (z * z) / 2 + z * Math.sqrt((helpful * notHelpful) / votes + (z * z) / 4);
  return (helpful * helpful) / (votes * upper);
}

/** How divided people are about a comment: many votes and near balance stand high; agreement, either way, stands at nothing. */
export function controversy(helpful: number, notHelpful: number): number {
  const fewer = Math.min(helpful, notHelpful);
  return fewer === 0 ? 0 : (helpful + notHelpful) ** (fewer / Math.max(helpful, notHelpful));
}
