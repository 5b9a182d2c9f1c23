import {
  InlineForm,
  KecamatanMap,
  MediaList,
  Name,
  Photo,
  Price,
  Ranking,
  RowCheck,
  Section,
  SplitBar,
} from '../index.ts'
import { longName, regions } from './sample.ts'

/** Drawings behind which a table stands, things with pictures, and forms of one line. */
export function ChartSections() {
  return (
    <>
      <Section
        title="Sidang pleno"
        note="Titik: nilai terkoreksi. Garis: rentang 95 %. Garis pendek di bawahnya: nilai mentah."
      >
        <Ranking
          caption="Peringkat Kab. Bandung"
          scale={{ from: 66, to: 92, ticks: [70, 75, 80, 85, 90] }}
          cut={{ value: 78.8, label: 'Batas: 3 tempat', after: 3 }}
          groups={groups}
        />
      </Section>
      <Section title="Kecamatan terjangkau" note="Ubin terisi: sudah ada pendaftar.">
        <KecamatanMap
          label="Kecamatan yang sudah mempunyai pendaftar, per kabupaten dan kota"
          blocks={blocks}
          narrow={<p>Pada layar HP: peta 27 ubin.</p>}
        />
        <SplitBar
          label="1.935 siap dibayar, 412 belum"
          parts={[
            { value: 1935, tone: 'green' },
            { value: 412, tone: 'terra' },
          ]}
        />
      </Section>
      <Section title="Produk">
        <MediaList
          items={[
            {
              href: '#p1',
              picture,
              title: 'Madu hutan Ciwidey 500 ml',
              price: 'Rp95.000',
              detail: <Name>{`${longName}, Kab. Bandung`}</Name>,
              status: { kind: 'won', word: 'Juara kecamatan 2019' },
            },
            {
              href: '#p2',
              title: 'Kain batik mega mendung cap',
              price: 'Rp185.000',
              detail: 'PP Raudlatul Mubtadiin, Kab. Cirebon',
            },
          ]}
        />
        <Price per="per botol">Rp95.000</Price>
        <Photo picture={{ ...picture, alt: 'Botol madu' }} caption="Foto dari pesantren" />
        <p>
          <RowCheck name="pilih" value="1" label="Pilih Madu hutan Ciwidey" /> Madu hutan Ciwidey
        </p>
        <InlineForm
          id="g-cek"
          action="#"
          code
          label="Nomor sertifikat atau bukti"
          hint="Tertulis di dekat kode QR. Contoh: OPOP-19-001287."
          button="Periksa"
        />
      </Section>
    </>
  )
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M3 1h2v3H3z"/></svg>'
const picture = { src: `data:image/svg+xml,${encodeURIComponent(drawing)}`, alt: '', width: 800, height: 400 }

const blocks = regions.map(region => ({
  code: region.code,
  name: region.name,
  reached: Array.from({ length: 3 + (region.value % 40) }, (_, at) => (at * region.value) % 3 > 0),
}))

const groups = [
  {
    status: { kind: 'done' as const, word: 'Pasti masuk (2)' },
    note: 'Seluruh rentang di atas batas',
    mark: 'in' as const,
    rows: [
      {
        rank: 1,
        name: 'PP Al-Falah',
        detail: 'Rancabali · start-up',
        raw: 88.4,
        score: 87.9,
        low: 84.8,
        high: 91,
        chance: 0.99,
        reason: 'Karena nilai',
      },
      {
        rank: 2,
        name: <Name>{longName}</Name>,
        detail: 'Cimenyan · scale-up',
        raw: 84.1,
        score: 86.2,
        low: 82.3,
        high: 90.1,
        chance: 0.99,
        reason: 'Karena nilai',
      },
    ],
  },
  {
    status: { kind: 'behind' as const, word: 'Terlalu dekat untuk diputuskan (2)' },
    note: 'Satu penilaian lagi dapat mengubah hasil',
    mark: 'near' as const,
    rows: [
      {
        rank: 3,
        name: 'PP Sirnagalih',
        detail: 'Soreang · scale-up',
        raw: 78.1,
        score: 79.1,
        low: 74,
        high: 84.2,
        chance: 0.55,
        reason: '0,3 di atas batas',
      },
      {
        rank: 4,
        name: 'PP Darussalam',
        detail: 'Kertasari · start-up',
        raw: 80.4,
        score: 78.6,
        low: 74.5,
        high: 82.7,
        chance: 0.46,
        reason: '0,2 di bawah batas',
      },
    ],
  },
  {
    status: { kind: 'empty' as const, word: 'Belum masuk (1)' },
    mark: 'out' as const,
    rows: [
      {
        rank: 5,
        name: 'PP Nurul Iman',
        detail: 'Pacet · start-up',
        raw: 71.5,
        score: 72.3,
        low: 67.9,
        high: 76.6,
        chance: 0.01,
        reason: '6,5 di bawah batas',
      },
    ],
  },
]
