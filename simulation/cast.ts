import { makeCast, type CastRole } from '../src/modules/people/index.ts'
import type { House } from '../src/platform/web/context.ts'

/** The persons of the sample season whose rooms exist, and one whose work has not opened yet. */
export const cast: CastRole[] = [
  {
    key: 'pesantren',
    name: 'Neng Siti Rohmah',
    phone: '+628999000001',
    label: { id: 'Perwakilan pesantren dengan draf', en: 'Pesantren representative with a draft' },
    role: 'applicant',
  },
  {
    key: 'pesantren-terdaftar',
    name: 'Ahmad Fauzi',
    phone: '+628999000002',
    label: { id: 'Perwakilan pesantren yang sudah terdaftar', en: 'Pesantren representative who has registered' },
    role: 'applicant',
  },
  {
    key: 'kecamatan',
    name: 'Dede Kurnia',
    phone: '+628999000003',
    label: { id: 'Petugas kecamatan Malangbong, Garut', en: 'Officer of kecamatan Malangbong, Garut' },
    role: 'kecamatan',
    region: '320514',
  },
  {
    key: 'kabupaten',
    name: 'Rina Marlina',
    phone: '+628999000004',
    label: { id: 'Kantor Kabupaten Garut', en: 'Office of Kabupaten Garut' },
    role: 'kabupaten',
    region: '3205',
  },
  {
    key: 'kantor',
    name: 'Yayan Permana',
    phone: '+628999000005',
    label: { id: 'Staf kantor OPOP', en: 'Staff of the OPOP office' },
    role: 'office',
  },
  {
    key: 'kepala',
    name: 'Ratna Suryana',
    phone: '+628999000006',
    label: { id: 'Kepala Dinas Koperasi dan Usaha Kecil', en: 'Head of office' },
    role: 'head',
  },
  {
    key: 'pendamping',
    name: 'Asep Hidayat',
    phone: '+628999000007',
    label: { id: 'Pendamping, yang pekerjaannya belum dibuka', en: 'Mentor, whose work has not opened yet' },
    role: 'mentor',
  },
]

/** Makes the cast; may run again. Resolves to each person's id by key. */
export async function makeSampleCast(house: House, at: Temporal.Instant): Promise<Map<string, string>> {
  const made = await makeCast(house, cast, at)
  return new Map(made.map(person => [person.key, person.personId]))
}
