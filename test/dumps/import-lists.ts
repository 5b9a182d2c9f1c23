import { makeServer } from '../../src/platform/web/server.ts'
import type { House } from '../../src/platform/web/context.ts'

const pesantren = `nspp,nama,alamat,kode_kab_kota
510032110701,Pesantren Al-Hikmah Contoh,Kp. Cikondang RT 01 RW 02,3211
510032110702,Pesantren Darul Falah Contoh,Kp. Sukamaju RT 02 RW 01,3211
510032110703,Pesantren Tanpa Kabupaten,Kp. Lebak,9999
510032110702,Pesantren Darul Falah Contoh,Kp. Sukamaju RT 02 RW 01,3211
,Pesantren Tanpa Nomor,Kp. Babakan,3211
`
const later = `nspp,nama,alamat,kode_kab_kota
510032110701,Pesantren Al-Hikmah Contoh Baru,Kp. Cikondang RT 01 RW 02,3211
510032110704,Pesantren Nurul Iman Contoh,Kp. Cibodas,3211
`
const officers = `nama,surel,hp,peran,kode_daerah
Ujang Contoh,ujang@contoh.example,081200001234,kecamatan,321101
Tanpa Daerah,tanpa@contoh.example,081200001235,kecamatan,999999
`

/** What the office imports: a list that is applied, one that only waits, and a list of officers. */
export async function importLists(house: House): Promise<void> {
  const server = makeServer(house)
  const send = async (path: string, body: FormData, cookie = '') => {
    const headers = { origin: 'http://localhost', cookie }
    const answer = await server.request(`http://localhost${path}`, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    })
    if (answer.status !== 303) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const entered = await send('/coba/kantor', new FormData())
  const cookie = entered.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const upload = async (path: string, name: string, text: string) => {
    const form = new FormData()
    form.append('berkas', new File([text], name))
    return (await send(path, form, cookie)).headers.get('location')!
  }
  const list = '/kantor/pesantren/impor'
  const applied = await upload(list, 'daftar.csv', pesantren)
  await send(`${applied}/terapkan`, new FormData(), cookie)
  await upload(list, 'daftar-berikut.csv', later)
  const people = await upload('/kantor/orang/impor', 'petugas.csv', officers)
  await send(`${people}/terapkan`, new FormData(), cookie)
}
