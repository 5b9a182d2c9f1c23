import type { Permissions } from '../../../test/house/permission-table.ts'

/** What every route of this room answers to whom. The order counts: what ends something comes last. */
export const permissions: Permissions = {
  'GET /surat/:kode': { everybody: 404 },
  'GET /surat/:kode/berkas': { everybody: 404 },
  'GET /sertifikat/:kode': { everybody: 404 },
  'GET /sertifikat/:kode/berkas': { everybody: 404 },
  'GET /kantor/surat': { office: 200, head: 200 },
  'POST /kantor/surat': { office: 422, head: 422 },
  'GET /kantor/surat/pengaturan': { office: 200 },
  'GET /kantor/surat/pengaturan/:jenis': { office: 200 },
  'GET /kantor/surat/pengaturan/:jenis/contoh': { office: 200 },
  'GET /kantor/surat/paket/:paket': { office: 200, head: 200 },
  'GET /kantor/surat/paket/:paket/zip': { office: 404, head: 404 },
  'GET /kantor/surat/:id': { office: 200, head: 200 },
  'GET /kantor/surat/:id/berkas': { office: 404, head: 404 },
  'POST /kantor/surat/pengaturan/kop': { office: 422 },
  'POST /kantor/surat/pengaturan/penanda-tangan': { office: 422 },
  'POST /kantor/surat/pengaturan/hari-terakhir': { office: 422 },
  'POST /kantor/surat/pengaturan/batal': { office: 422 },
  'POST /kantor/surat/pengaturan/:jenis': { office: 422 },
  'POST /kantor/surat/pengaturan/:jenis/contoh': { office: 422 },
  'POST /kantor/surat/:id/nomor': { office: 422 },
  'POST /kantor/surat/:id/cabut': { office: 422 },
}
