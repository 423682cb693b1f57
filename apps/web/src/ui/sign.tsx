/** The crest of the place this forum belongs to; a slot, like the name beside it. */
export function Crest() {
  return (
    <svg className="crest" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 2h26v15c0 7-5.5 11-13 13.5C8.5 28 3 24 3 17z" fill="var(--text)" />
      <path
        d="M6 14c3.3-3 6.7-3 10 0s6.7 3 10 0M6 20c3.3-3 6.7-3 10 0s6.7 3 10 0"
        fill="none"
        stroke="var(--page)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="16" cy="7.2" r="2" fill="var(--page)" />
    </svg>
  );
}

const onRing = (count: number, radius: number, from: number, to: number) =>
  Array.from({ length: count }, (_, place) => {
    const angle = ((from + ((to - from) * place) / (count - 1)) * Math.PI) / 180;
    return { x: 130 - radius * Math.sin(angle), y: 130 + radius * Math.cos(angle) };
  });

const mark = onRing(9, 9.8, 22.5, 382.5).slice(0, 8);

/** The mark of the software: eight dots, one of them you. */
export function Mark() {
  return (
    <svg className="icon" viewBox="118 118 24 24" aria-hidden="true">
      {mark.map(({ x, y }, place) => (
        <circle key={place} cx={x} cy={y} r="2.1" fill={place === 0 ? 'var(--act)' : 'currentColor'} />
      ))}
    </svg>
  );
}

/** The gap by which one enters widens a little outwards. */
const seatsOf = (ring: number) => {
  const radius = 44 + 16 * ring;
  const gap = (Math.asin((18.4 + 1.5 * ring) / radius) * 180) / Math.PI;
  return onRing(17 + 7 * ring, radius, gap, 360 - gap);
};
const seats = [0, 1, 2, 3, 4].flatMap(seatsOf);
const roundSteps = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];

/** How many people one seat stands for, so that all of them fit. */
export const peoplePerSeat = (people: number): number =>
  roundSteps.find((step) => people / step <= seats.length) ?? Math.ceil(people / seats.length);

/** Everyone who took part, seated around the gap by which one enters. The violet seat has your place; free seats are pale. */
export function Ring({ people }: { people: number }) {
  const taken = Math.max(1, Math.round(people / peoplePerSeat(people)));
  return (
    <svg viewBox="17 17 226 226" aria-hidden="true">
      {seats.map(({ x, y }, seat) => (
        <circle
          key={seat}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={seat === 0 ? 5.2 : 3.7}
          fill={seat === 0 ? 'var(--act)' : seat < taken ? 'var(--text)' : 'var(--hair)'}
        />
      ))}
    </svg>
  );
}
