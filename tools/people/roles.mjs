import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emailAddress, officeName, roleNames } from '@folkmoot/domain';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { findDatabase } from '../database.mjs';

const data = process.env.DATA_FOLDER ?? join(import.meta.dirname, '../../.data');
const grantable = roleNames.filter((role) => role !== 'citizen');
const usage = `Usage: npm run people -- list
       npm run people -- grant ${grantable.join('|')} <address> [--consultation <slug>] [--office "Head of Parks"]
A role holds for the whole site unless a consultation is named. An office is for officials.`;

/** A wish that cannot be met: told in one sentence, without a stack. */
class Refusal extends Error {}

/** What the command line asks for; every mistake in it is found before the database is touched. */
function wish() {
  const { values, positionals } = parse();
  const [verb, role, address, ...more] = positionals;
  if (verb === 'list' && role === undefined) return { verb };
  if (verb !== 'grant' || !grantable.includes(role) || address === undefined || more.length > 0)
    throw new Refusal(usage);
  const email = emailAddress(address);
  if (!email.ok) throw new Refusal(`${address} is no address.`);
  if (values.office !== undefined && role !== 'official') throw new Refusal('Only officials have an office.');
  const office = values.office === undefined ? null : officeName(values.office);
  if (office && !office.ok) throw new Refusal('An office has 2 to 120 characters.');
  return { verb, role, email: email.value, slug: values.consultation ?? null, office: office?.value ?? null };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { consultation: { type: 'string' }, office: { type: 'string' } },
    });
  } catch {
    throw new Refusal(usage);
  }
}

/** Everyone who holds a role, one line a role. */
async function list(client) {
  const { rows } = await client.query(
    `SELECT g.role, a.email, a.display_name AS name, coalesce(c.slug, 'the whole site') AS place, coalesce(a.office, '') AS office
     FROM role_grant g JOIN account a ON a.id = g.account_id LEFT JOIN consultation c ON c.id = g.consultation_id
     ORDER BY g.role, a.email, c.slug NULLS FIRST`,
  );
  if (rows.length === 0) console.log('Nobody holds a role yet.');
  for (const { role, email, name, place, office } of rows)
    console.log([role.padEnd(9), email, name, place, office].filter(Boolean).join('  '));
}

async function grant(client, { role, email, slug, office }) {
  const {
    rows: [account],
  } = await client.query(`SELECT id, email_confirmed_at FROM account WHERE email = $1 FOR UPDATE`, [email]);
  if (!account) throw new Refusal(`Nobody has signed up as ${email}.`);
  const {
    rows: [place],
  } = await client.query(`SELECT id FROM consultation WHERE slug = $1`, [slug]);
  if (slug !== null && !place) throw new Refusal(`There is no consultation ${slug}.`);
  const placeId = place?.id ?? null;
  const { rowCount: added } = await client.query(
    `INSERT INTO role_grant (id, account_id, role, consultation_id, granted_by, granted_at) VALUES ($1, $2, $3, $4, NULL, now()) ON CONFLICT DO NOTHING`,
    [uuidv7(), account.id, role, placeId],
  );
  if (office !== null) await client.query(`UPDATE account SET office = $2 WHERE id = $1`, [account.id, office]);
  if (added)
    await client.query(
      `INSERT INTO event (id, type, actor_id, consultation_id, subject_id, audience, data, at) VALUES ($1, 'roleGranted', NULL, $2, $3, 'staff', $4, now())`,
      [uuidv7(), placeId, account.id, JSON.stringify({ role })],
    );
  // Running servers forget what they believe of this person.
  await client.query(`SELECT pg_notify('live', $1)`, [JSON.stringify(['account changed', account.id])]);
  return [
    `${email} ${added ? 'is now' : 'was already'} ${role} of ${slug ?? 'the whole site'}${office === null ? '' : `, and speaks for: ${office}`}.`,
    ...(account.email_confirmed_at ? [] : ['The address is not confirmed yet.']),
  ].join(' ');
}

let database = null;
try {
  const wanted = wish();
  database = await findDatabase(data);
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    if (wanted.verb === 'list') await list(client);
    else {
      await client.query('BEGIN');
      const done = await grant(client, wanted);
      await client.query('COMMIT');
      console.log(done);
    }
  } finally {
    await client.end();
  }
} catch (error) {
  console.error(
    error instanceof Refusal ? error.message : `The database could not be used: ${error.message || error.code}`,
  );
  process.exitCode = 1;
} finally {
  await database?.stop();
}
// Said aloud: at its leisure the embedded PostgreSQL's package would end the process with 0.
process.exit(process.exitCode);
