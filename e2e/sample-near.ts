import { businessNow } from '../src/platform/clock/clock.ts'
import { createPesantren } from '../src/modules/registry/index.ts'
import type { House } from '../src/platform/web/context.ts'
import type { Sample } from './samples.ts'

/** Pesantren around the officer of the cast, in Malangbong. */
export interface Near {
  /** Only guessed to lie there. */
  guessed: string
  /** Confirmed there by the officer. */
  confirmed: string
  /** Refused by the officer, as far as they know in the kecamatan beside. */
  refused: string
  /** Lies there for certain, has not registered, and was contacted. */
  called: string
}

const list = '/kecamatan/pesantren/perkiraan'

/** What officers of a kecamatan see of guesses and of those who have not registered. */
export function nearSamples({ guessed, confirmed, refused, called }: Near): Record<string, Sample[]> {
  const near = (...paths: string[]): Sample[] => paths.map(path => ({ as: 'kecamatan', path }))
  return {
    [list]: near(list, `${list}?q=tidak+ada`, `${list}?dijawab=${confirmed}`, `${list}?dijawab=${refused}`),
    [`${list}/:id/bukan`]: near(`${list}/${guessed}/bukan`),
    '/kecamatan/hubungi': near('/kecamatan/hubungi', '/kecamatan/hubungi?hasil=closed-down'),
    '/kecamatan/hubungi/:id': near(
      ...['', '?tampil=pribadi', '?tercatat=ya'].map(query => `/kecamatan/hubungi/${called}${query}`),
    ),
  }
}

type Post = (path: string, form: Record<string, string>) => Promise<string>

/** Makes them, and has the officer answer and write as through the pages. */
export async function makeNear({ db }: House, officer: () => Promise<Post>): Promise<Near> {
  const source = { kind: 'registry', at: await businessNow(db) }
  const guess = (name: string) =>
    createPesantren(db, { name, regency_code: '3205', address: 'Kp. Cibeureum RT 02 RW 05 Kec. Malangbong' }, source)
  const near: Near = {
    guessed: await guess('PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI'),
    confirmed: await guess('Nurul Huda'),
    refused: await guess('Al-Falah'),
    called: await createPesantren(
      db,
      {
        name: 'PONDOK PESANTREN TERPADU MIFTAHUL KHOIR AL-HASANI WAL HUSAINI',
        regency_code: '3205',
        kecamatan_code: '320514',
        address: 'Kp. Sukamaju',
      },
      source,
    ),
  }
  const post = await officer()
  await post(`${list}/${near.confirmed}`, {})
  await post(`${list}/${near.refused}/bukan`, { letak: '320515' })
  const said = { hasil: 'wants-help', telepon: '081377770009', catatan: 'Minta dibantu mengisi hari Sabtu.' }
  await post(`/kecamatan/hubungi/${near.called}`, said)
  return near
}
