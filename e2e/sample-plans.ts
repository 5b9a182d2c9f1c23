/** Plans of each kind, by their addresses. */
export interface Plans {
  officersRun: string
  registryRun: string
  reminders: string
  endings: string
}

/** Posts a form as one of the office. Resolves to where it leads. */
type Post = (path: string, form: Record<string, string> | FormData) => Promise<string>

const officers =
  'nama;surel;peran;kode daerah;no hp;sampai\nSiti;siti@contoh.id;kabupaten;3204;;\nSalah;x;kabupaten;3204;;\n'
const registry = 'nspp,nama,alamat,kode_kab_kota\n510032010009,Baru,Kp. Baru,3201\n12,Salah,Kp. X,3201\n'

/** Makes a plan of each kind; none is applied. */
export async function makePlans(post: Post): Promise<Plans> {
  const officersRun = await post('/kantor/orang/impor', fileForm('petugas.csv', officers))
  const registryRun = await post('/kantor/pesantren/impor', fileForm('daftar.csv', registry))
  const reminding = { semua: 'ya', saluran: 'utama' }
  const reminders = await post('/kantor/opop/2019/pendaftaran?aksi=reminders&isi=', reminding)
  const last = { 'akhir-day': '31', 'akhir-month': '12', 'akhir-year': '2090' }
  const ending = { semua: 'ya', ...last, peran: 'semua', alasan: 'Masa tugas berakhir' }
  const endings = await post('/kantor/orang?peran=kecamatan&aksi=endings&isi=', ending)
  return { officersRun, registryRun, reminders, endings }
}

function fileForm(name: string, text: string): FormData {
  const form = new FormData()
  form.set('berkas', new File([text], name, { type: 'text/csv' }))
  return form
}
