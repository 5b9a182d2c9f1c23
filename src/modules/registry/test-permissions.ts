import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /kantor/pesantren': { kabupaten: 200, office: 200, head: 200 },
  'GET /kantor/pesantren/impor': { office: 200 },
  'GET /kantor/pesantren/impor/:id': { office: 200 },
  'GET /kantor/pesantren/impor/:id/masalah': { office: 200 },
  'GET /kantor/pesantren/impor/:id/batalkan': { office: 303 },
  'GET /kantor/pesantren/:id': { kabupaten: [200, 404], office: 200, head: 200 },
  'GET /kecamatan/pesantren': { kecamatan: 200 },
  'GET /kecamatan/pesantren/perkiraan': { kecamatan: 200 },
  'GET /kecamatan/pesantren/perkiraan/:id/bukan': { kecamatan: [200, 404] },
  'POST /kecamatan/pesantren/perkiraan/:id/bukan': { kecamatan: [422, 404] },
  'POST /kecamatan/pesantren/perkiraan/:id': { kecamatan: [303, 404] },
  'POST /kecamatan/pesantren/perkiraan/:id/urungkan': { kecamatan: [303, 404] },
  'POST /kantor/pesantren/:id/letak': { office: 422 },
  'POST /kantor/pesantren/impor': { office: 422 },
  'POST /kantor/pesantren/impor/:id/pilihan': { office: 303 },
  'POST /kantor/pesantren/impor/:id/terapkan': { office: 303 },
  'POST /kantor/pesantren/impor/:id/batalkan': { office: 303 },
}
