import { DataSource, DefaultNamingStrategy, type EntitySchema } from 'typeorm';
import { migrations } from '../migrations/index.ts';

/** Columns are written in snake_case; the domain's own types keep their names. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

export function dataSource(databaseUrl: string, tables: EntitySchema[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: tables,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    poolSize: 12,
    applicationName: 'folkmoot',
  });
}
