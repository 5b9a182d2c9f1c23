import type { Permissions } from '../../../test/house/permission-table.ts'
import { waitingRoles } from '../../platform/policy/index.ts'

/** What every route of this room answers to whom. */
export const permissions: Permissions = {
  'GET /kantor': { office: 200, head: 200 },
  'GET /kecamatan': { kecamatan: 200 },
  'GET /kabupaten': { kabupaten: 200 },
  'GET /tugas': Object.fromEntries(waitingRoles.map(role => [role, 200])),
}
