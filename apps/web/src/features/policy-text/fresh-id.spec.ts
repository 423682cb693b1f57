import { freshId } from './fresh-id.ts';

it('A fresh id is a UUID of version 4, and another each time', () => {
  const ids = Array.from({ length: 200 }, freshId);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
