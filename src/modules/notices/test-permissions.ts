import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /': { everybody: 200 },
  'GET /bukti': { everybody: 422 },
  'GET /tentang': { everybody: 200 },
  'GET /syarat': { everybody: 200 },
  'GET /tanya-jawab': { everybody: 200 },
  'GET /bantuan': { everybody: 200 },
  'GET /privasi': { everybody: 200 },
  'GET /aksesibilitas': { everybody: 200 },
}
