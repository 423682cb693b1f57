/** How warm the bar beside a clause is: none, one, two to four, five to nine, ten or more suggestions. */
export type Heat = 0 | 1 | 2 | 3 | 4;

export function heatOf(suggestions: number): Heat {
  if (suggestions <= 0) return 0;
  if (suggestions === 1) return 1;
  if (suggestions < 5) return 2;
  return suggestions < 10 ? 3 : 4;
}
