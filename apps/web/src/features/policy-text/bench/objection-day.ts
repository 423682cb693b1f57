/** The date so many days from now, as a date field has it. */
export function dayFrom(days: number, now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The last moment of a day, where the person is: “until 7 December” includes the 7th. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:00`);
}
