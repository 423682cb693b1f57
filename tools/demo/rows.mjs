/** Inserts plain records, some thousand a statement; absent columns take their defaults. */
export async function insertRows(client, table, rows) {
  const most = 2000;
  for (let start = 0; start < rows.length; start += most) {
    const part = rows.slice(start, start + most);
    const columns = [...new Set(part.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(part)],
    );
  }
}
