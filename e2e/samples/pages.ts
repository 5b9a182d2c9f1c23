import { nobody, office, season, type Samples } from './sample.ts'

/** Of what everybody reads, and what a season is set to. */
export const pagesSamples: Samples = {
  '/': nobody('/'),
  '/tentang': nobody('/tentang'),
  '/syarat': nobody('/syarat'),
  '/tanya-jawab': nobody('/tanya-jawab'),
  '/bantuan': nobody('/bantuan'),
  '/privasi': nobody('/privasi'),
  '/aksesibilitas': nobody('/aksesibilitas'),
  '/angka': nobody('/angka'),
  '/angka/:programme/:year': nobody('/angka/umkm-juara/2019'),
  '/kantor': office('/kantor'),
  '/jadwal': nobody('/jadwal'),
  '/jadwal/:programme/:year': nobody('/jadwal/umkm-juara/2019'),
  '/kantor/pengaturan': undefined,
  '/kantor/:programme/:year/pengaturan': office(`${season}/pengaturan`),
  '/kantor/:programme/:year/pengaturan/:bagian': office(
    ...['formulir', 'berkas', 'syarat', 'alasan', 'rubrik', 'kuota', 'hadiah', 'janji'].map(
      part => `${season}/pengaturan/${part}`,
    ),
  ),
}
