import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /angka': { everybody: 200 },
  'GET /angka/:programme/:year': { everybody: 200 },
}
