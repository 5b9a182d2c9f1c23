import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /sehat': { everybody: 200 },
  'GET /metrik': { public: 404 },
  'GET /aset/:name': { everybody: 200 },
  'GET /waktu': { everybody: 200 },
  'GET /komponen': { everybody: 200 },
  'GET /kantor/surat/kotak-keluar': { office: 200, head: 200 },
  'GET /kantor/surat/kotak-keluar/:id': { office: 200, head: 200 },
  'GET /kantor/proses': { office: 200, head: 200 },
  'GET /kantor/proses/keutuhan': { office: 200, head: 200 },
  'GET /kantor/jejak': { office: 200, head: 200 },
  'GET /kantor/jejak/:catatan': { office: 200, head: 200 },
  'GET /jejak': { everybody: 200 },
  // Nothing is sealed in the house of this test.
  'GET /jejak/titik': { everybody: 404 },
  'GET /jejak/titik/:ukuran': { everybody: 404 },
  'GET /jejak/lanjutan': { everybody: 404 },
  'POST /waktu': { everybody: 422 },
  'POST /kantor/surat/kotak-keluar': { office: 422, head: 422 },
  'POST /kantor/surat/kotak-keluar/:id': { office: 303 },
  'POST /kantor/proses': { office: 422 },
  'POST /kantor/proses/keutuhan': { office: 303 },
}
