// Writes src/platform/database/generated/ from the migrated schema: `npm run types` after every new migration.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import kanel from 'kanel'
import { makeKyselyHook } from 'kanel-kysely'
import { migrate } from '../src/platform/database/migrate.ts'
import { openPool } from '../src/platform/database/open.ts'
import { rolesFile, rolesQuery } from '../src/platform/database/roles-file.ts'
import { socketFolder } from '../src/platform/embedded/place.ts'
import { startThrowaway } from '../src/platform/embedded/throwaway.ts'

const output = join(import.meta.dirname, '../src/platform/database/generated')
const cluster = await startThrowaway('types')
try {
  const pool = openPool(cluster.url())
  await migrate(pool)
  const { rows: roles } = await pool.query(rolesQuery)
  await pool.end()
  await kanel.processDatabase({
    connection: { host: socketFolder(cluster.folder), user: 'opop', database: 'opop' },
    schemas: ['public'],
    outputPath: output,
    preDeleteOutputFolder: true,
    customTypeMap: {
      'pg_catalog.int8': 'number',
      'pg_catalog.numeric': 'number',
      'pg_catalog.date': 'string',
      'pg_catalog.bytea': 'Buffer',
      'pg_catalog.xid8': 'string',
      'pg_catalog.interval': 'string',
    },
    // Flavoured, not branded: ids of different tables cannot be mixed up, plain text is still accepted.
    generateIdentifierType: (column: { name: string; type: { fullName: string } }, details: { name: string }) => ({
      declarationType: 'typeDeclaration',
      name: `${pascal(details.name)}${pascal(column.name)}`,
      exportAs: 'named',
      typeDefinition: [`${/int/.test(column.type.fullName) ? 'number' : 'string'} & { __flavour?: '${details.name}' }`],
      comment: [`Identifier type for ${details.name}`],
    }),
    preRenderHooks: [makeKyselyHook()],
  } as never)
  // Kanel's own way of exporting a type as default does not pass `verbatimModuleSyntax`.
  writeFileSync(join(output, 'Database.ts'), "export type { default } from './public/PublicSchema.ts'\n")
  writeFileSync(join(output, 'roles.ts'), rolesFile(roles))
} finally {
  await cluster.end()
}

function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_all, _gap, letter: string) => letter.toUpperCase())
}
