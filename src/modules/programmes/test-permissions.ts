import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /jadwal': { everybody: 200 },
  'GET /jadwal/:programme/:year': { everybody: 200 },
  'GET /kantor/pengaturan': { office: 303, head: 303 },
  'GET /kantor/:programme/:year/pengaturan': { office: 200, head: 200 },
  'GET /kantor/:programme/:year/pengaturan/:bagian': { office: 200, head: 200 },
}
