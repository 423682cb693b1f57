import { instantOf, moved, rowFaults, typed, withOneMore, type TimelineRow } from './timeline-rows.ts';

const row = (kind: TimelineRow['kind'], opens: string, closes: string): TimelineRow => ({
  id: kind,
  kind,
  opens: typed(opens),
  closes: typed(closes),
});
const propose = row('propose', '2026-11-01T09:00', '2026-11-20T18:00');
const discuss = row('discuss', '2026-11-20T18:00', '2026-12-06T18:00');

describe('a timeline being edited', () => {
  it.each([
    ['finds nothing where one step closes as the next opens', [propose, discuss], [null, null]],
    ['finds a date that is missing', [{ ...propose, closes: typed('') }], ['EMPTY']],
    ['finds a step that ends before it begins', [row('vote', '2026-12-02T09:00', '2026-12-01T09:00')], ['BACKWARDS']],
    [
      'finds a step that opens too early',
      [propose, row('draft', '2026-11-19T09:00', '2026-12-01T09:00')],
      [null, 'OVERLAP'],
    ],
  ])('%s', (_, rows, faults) => {
    expect(rowFaults(rows)).toEqual(faults);
  });

  it('adds the step that usually follows, where the last one ends', () => {
    const added = withOneMore([propose], new Date(2026, 9, 1)).at(-1);
    expect(added).toEqual({
      id: null,
      kind: 'discuss',
      opens: typed('2026-11-20T18:00'),
      closes: typed('2026-12-04T18:00'),
    });
  });

  it('moves a step to its neighbour’s dates', () => {
    expect(moved([propose, discuss], 0, 1)).toEqual([
      { ...propose, id: 'discuss', kind: 'discuss' },
      { ...discuss, id: 'propose', kind: 'propose' },
    ]);
  });

  it('keeps the exact instant of a moment nobody touched', () => {
    expect(instantOf({ local: '2026-11-01T09:00', exact: '2026-11-01T09:00:27.123Z' })).toBe(
      '2026-11-01T09:00:27.123Z',
    );
  });
});
