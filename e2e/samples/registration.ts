import { draft, nobody, office, paths, registered, season, sent, type Known, type Samples } from './sample.ts'

const call = '/daftar/opop/registration'
const movedAddresses = ['pendaftaran', 'pendaftaran/:halaman', 'kirim', 'bukti', 'status', 'batal'].map(
  path => `/saya/${path}`,
)

/** Of registration. */
export function registrationSamples(known: Known): Samples {
  const form = (code: string) => `${known.draftAt}/isi/${code}`
  return {
    '/daftar': nobody('/daftar'),
    '/daftar/:programme/:panggilan': [
      ...nobody(call, `${call}?in_west_java=yes&nspp_state=processing`),
      { as: 'nobody', path: `${call}?tanya=in_west_java`, status: 422 },
      ...nobody(
        `${call}?in_west_java=yes&nspp_state=processing&took_part_before=no&own_product=yes&institution_account=yes&representative_age=inside`,
        `${call}?in_west_java=no`,
        '/daftar/umkm-juara/registration',
        '/daftar/opop/mentors',
      ),
    ],
    '/daftar/:programme/:panggilan/formulir': nobody(`${call}/formulir`, '/daftar/umkm-juara/registration/formulir'),
    '/bukti': [{ as: 'nobody', path: '/bukti', status: 422 }],
    '/kantor/sengketa': office('/kantor/sengketa'),
    '/kantor/sengketa/:id': office(known.dispute),
    '/kantor/kecamatan': office('/kantor/kecamatan', '/kantor/kecamatan?kabupaten=3205'),
    '/setuju/:kode': [...nobody(known.confirmation), { as: 'nobody', path: '/setuju/ABC', status: 404 }],
    '/bukti/:tanda': [
      ...nobody(`/bukti/${known.receipt}`),
      { as: 'nobody', path: '/bukti/OPOP-19-999999-ABCDEFGHJK', status: 404 },
    ],
    // A file, not a page.
    '/bukti/:tanda/berkas': undefined,
    '/saya': [...draft('/saya'), ...registered('/saya')],
    '/saya/:draf': [...draft(known.draftAt), ...registered(known.sentAt)],
    '/saya/:draf/isi/:halaman': draft(
      ...['cari', 'identitas', 'alamat', 'perwakilan', 'jabatan', 'npwp', 'bank'].map(form),
      `${form('cari')}?cari=nurul+huda`,
    ).concat(sent('pesantren', form('npwp'), { npwp: '01.308' }, 422)),
    // A part of the page that asks.
    '/saya/:draf/cocok': undefined,
    '/saya/:draf/kirim': draft(`${known.draftAt}/kirim`),
    '/saya/:draf/bukti': registered(`${known.sentAt}/bukti`),
    '/saya/:draf/status': registered(`${known.sentAt}/status`),
    '/saya/:draf/cetak': [...draft(`${known.draftAt}/cetak`), ...registered(`${known.sentAt}/cetak`)],
    '/saya/:draf/batal': registered(`${known.sentAt}/batal`),
    '/saya/:draf/dokumen/:id': undefined,
    // Addresses of before lead to the ones above.
    ...Object.fromEntries(movedAddresses.map(path => [path, undefined])),
    '/pengingat': [...office('/pengingat'), ...paths('kecamatan')('/pengingat')],
    '/pengingat/:id': office(known.reminders),
    '/pengingat/:id/masalah': undefined,
    '/pengingat/:id/batalkan': undefined,
    '/kantor/:programme/:year/pendaftaran': office(`${season}/pendaftaran`, `${season}/pendaftaran?q=tidak+ada`),
    '/kantor/:programme/:year/pendaftaran/:id': office(
      ...[known.number, `${known.number}?tampil=pribadi`, known.draft].map(one => `${season}/pendaftaran/${one}`),
    ),
    '/kantor/:programme/:year/pendaftaran/:id/cetak': office(
      ...['', '?tampil=pribadi'].map(query => `${season}/pendaftaran/${known.number}/cetak${query}`),
    ),
    '/kantor/:programme/:year/pendaftaran/:id/berkas/:document': office(
      `${season}/pendaftaran/${known.number}/berkas/${known.document}`,
    ),
    '/kantor/:programme/:year/pendaftaran/:id/berkas/:document/:page': undefined,
    '/kantor/pendaftaran': undefined,
    '/kantor/pendaftaran/:id': undefined,
    '/kecamatan': paths('kecamatan')('/kecamatan'),
    '/kecamatan/pendaftaran': paths('kecamatan')('/kecamatan/pendaftaran'),
    '/kecamatan/pendaftaran/:id': paths('kecamatan')(
      ...['', '?tampil=pribadi'].map(query => `/kecamatan/pendaftaran/${known.registered}${query}`),
    ),
    '/kecamatan/pesantren': paths('kecamatan')('/kecamatan/pesantren'),
    '/kabupaten': paths('kabupaten')('/kabupaten'),
    '/kabupaten/kecamatan': paths('kabupaten')('/kabupaten/kecamatan', '/kabupaten/kecamatan?keadaan=kosong'),
    '/kabupaten/pendaftaran': paths('kabupaten')('/kabupaten/pendaftaran'),
    '/kabupaten/pendaftaran/:id': paths('kabupaten')(
      ...[known.registered, known.draft].map(one => `/kabupaten/pendaftaran/${one}`),
    ),
  }
}
