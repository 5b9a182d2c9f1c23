import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /percontohan': { everybody: 200 },
  'GET /percontohan/:id/foto/:foto': { everybody: 404 },
  'GET /kantor/percontohan': { office: 200, head: 200 },
  'POST /kantor/percontohan': { office: 422, head: 422 },
  'GET /kantor/percontohan/:id': { office: 200, head: 200 },
  'POST /kantor/percontohan/:id': { office: 422 },
}
