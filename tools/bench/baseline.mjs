import { createServer } from 'node:http';
import pg from 'pg';

// The least a server can do for the same facts: node:http, one prepared statement that makes the JSON, its text passed through.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pg.types.setTypeParser(114, (text) => text);

const iso = (sql) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const page = `
  SELECT json_build_object('data', json_build_object('proposal', json_build_object(
    'id', p.id, 'number', p.number, 'slug', p.slug, 'state', p.state, 'title', p.title, 'summary', p.summary, 'body', p.body,
    'language', p.language, 'topic', p.topic, 'place', p.place, 'publishedAt', ${iso('p.published_at')}, 'editedAt', ${iso('p.edited_at')},
    'withdrawnAt', ${iso('p.withdrawn_at')}, 'supportCount', n.supports, 'commentCount', n.comments,
    'viewerSupports', $3::uuid IS NOT NULL AND EXISTS (SELECT 1 FROM support s WHERE s.proposal_id = p.id AND s.account_id = $3),
    'author', json_build_object('id', a.id, 'displayName', a.display_name),
    'attachments', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'url', '/files/' || f.key, 'name', f.name, 'alt', f.alt, 'bytes', f.bytes, 'width', f.width, 'height', f.height) ORDER BY pa.position), '[]')
      FROM proposal_attachment pa JOIN file f ON f.id = pa.file_id WHERE pa.proposal_id = p.id),
    'answers', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'state', x.state, 'reason', x.reason, 'at', ${iso('x.at')}, 'current', x.is_current, 'by', json_build_object('id', o.id, 'displayName', o.display_name, 'office', o.office), 'promises', x.promises) ORDER BY x.id DESC), '[]')
      FROM answer x JOIN account o ON o.id = x.official_id WHERE x.proposal_id = p.id),
    'happenings', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'at', ${iso('e.at')}, 'state', e.data->>'state') ORDER BY e.id), '[]')
      FROM event e WHERE e.subject_id = p.id AND e.audience = 'public'),
    'similar', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'number', q.number, 'slug', q.slug, 'title', q.title, 'language', q.language, 'supportCount', q.supports)), '[]')
      FROM (SELECT o.*, oc.supports FROM proposal_likeness l JOIN proposal o ON o.id = l.other_id JOIN proposal_count oc ON oc.proposal_id = o.id
        WHERE l.proposal_id = p.id AND o.state = 'published' AND o.hidden_at IS NULL ORDER BY l.likeness DESC, o.id LIMIT 5) q),
    'consultation', json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'archivedAt', ${iso('c.archived_at')},
      'phases', (SELECT json_agg(json_build_object('id', ph.id, 'kind', ph.kind, 'opensAt', ${iso('ph.opens_at')}, 'closesAt', ${iso('ph.closes_at')}) ORDER BY ph.position) FROM phase ph WHERE ph.consultation_id = c.id))
  ))) AS json
  FROM proposal p JOIN consultation c ON c.id = p.consultation_id AND c.slug = $1 AND c.published_at IS NOT NULL
  JOIN proposal_count n ON n.proposal_id = p.id JOIN account a ON a.id = p.author_id
  WHERE p.number = $2`;

const text = `
  SELECT json_build_object('data', json_build_object('__typename', 'Query', 'policyText', json_build_object(
    '__typename', 'PolicyText', 'id', t.id, 'title', t.title, 'language', t.language, 'versionCount', t.versions,
    'suggestRefusal', NULL, 'commentRefusal', NULL, 'viewerMay', json_build_array(),
    'consultation', json_build_object('__typename', 'Consultation', 'id', c.id, 'slug', c.slug, 'title', c.title, 'time', 'open',
      'currentPhase', (SELECT json_build_object('__typename', 'Phase', 'id', ph.id, 'kind', ph.kind, 'closesAt', ${iso('ph.closes_at')})
        FROM phase ph WHERE ph.consultation_id = c.id AND now() BETWEEN ph.opens_at AND ph.closes_at)),
    'versions', (SELECT json_agg(json_build_object('__typename', 'PolicyVersion', 'id', v.id, 'number', v.number, 'publishedAt', ${iso('v.published_at')}, 'note', v.note) ORDER BY v.number DESC)
      FROM policy_version v WHERE v.text_id = t.id),
    'policyVersion', (SELECT json_build_object('__typename', 'PolicyVersion', 'id', v.id, 'number', v.number, 'title', v.title, 'note', v.note, 'publishedAt', ${iso('v.published_at')},
      'publishedBy', json_build_object('__typename', 'Person', 'id', a.id, 'displayName', a.display_name),
      'clauses', (SELECT json_agg(json_build_object('__typename', 'Clause', 'id', k.clause_id, 'kind', k.kind, 'level', k.level, 'number', k.number, 'words', k.words,
          'suggestionCount', coalesce(n.suggestions, 0), 'commentCount', coalesce(n.comments, 0)) ORDER BY k.position)
        FROM version_clause k LEFT JOIN clause_count n ON n.text_id = t.id AND n.clause_id = k.clause_id WHERE k.version_id = v.id))
      FROM policy_version v JOIN account a ON a.id = v.published_by_id WHERE v.text_id = t.id AND v.number = t.versions)
  ))) AS json
  FROM policy_text t JOIN consultation c ON c.id = t.consultation_id AND c.slug = $1 AND c.published_at IS NOT NULL`;

const server = createServer((request, response) => {
  const [, slug, number, viewer] = request.url.split('/');
  const query =
    slug === 'text'
      ? { name: 'text', text, values: [number] }
      : { name: 'page', text: page, values: [slug, Number(number), viewer || null] };
  pool.query(query).then(
    ({ rows }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(rows[0]?.json ?? '{"data":{"proposal":null}}');
    },
    (error) => {
      response.writeHead(500);
      response.end(error.message);
    },
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
process.on('SIGTERM', () => process.exit(0));
