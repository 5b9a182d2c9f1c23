import type { Permissions } from '../../../../test/house/permission-table.ts'

export const outreachPermissions: Permissions = {
  'GET /kecamatan/hubungi': { kecamatan: 200 },
  'GET /kecamatan/hubungi/:id': { kecamatan: [200, 404] },
  'POST /kecamatan/hubungi': { kecamatan: 422 },
  'POST /kecamatan/hubungi/:id': { kecamatan: [422, 404] },
}
