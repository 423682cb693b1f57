import { readdir, readFile } from 'node:fs/promises';
import { Api } from '../testing/api.ts';
import { Mail } from './mail.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

it('without a mail server a letter becomes a file that is named after nobody', async () => {
  const letter = { to: 'wilhelmiina@people.example', subject: 'Two', text: 'Words.', language: 'en' };
  await Promise.all([api.get(Mail).send(letter), api.get(Mail).send(letter)]);
  const files = await readdir(api.config.mailFolder);
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(file).toMatch(/^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[0-9a-f]{8}\.eml$/);
    expect(await readFile(`${api.config.mailFolder}/${file}`, 'utf8')).toContain('To: wilhelmiina@people.example');
  }
});
