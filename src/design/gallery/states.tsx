import {
  Back,
  Banner,
  Button,
  ButtonLink,
  Callout,
  Code,
  Columns,
  Confirm,
  DayTiles,
  Disclosure,
  EmptyState,
  ErrorPage,
  Icon,
  KeyValue,
  Kbd,
  Name,
  Notice,
  Pre,
  PrintOnly,
  Progress,
  Receipt,
  Received,
  Section,
  Status,
  Steps,
  Tabs,
  TaskList,
  type IconName,
  type StatusKind,
} from '../index.ts'
import { longName } from './sample.ts'

const kinds: [StatusKind, string][] = [
  ['done', 'Selesai'],
  ['wrong', 'Perbaiki 1'],
  ['progress', 'Lanjutkan'],
  ['behind', 'Kurang 180'],
  ['waiting', 'Menunggu jaringan'],
  ['empty', 'Belum diisi'],
  ['info', 'Mirip 2 lain'],
  ['won', 'Juara kecamatan 2019'],
]
const icons: IconName[] = ['next', 'back', 'down', 'search', 'file', 'print', 'send', 'out', 'close']

/** What says how things stand: tiles, notices, tasks, steps, receipts, empty and broken pages. */
export function StateSections() {
  return (
    <>
      <Tiles />
      <Columns even>
        <Tasks />
        <Way />
      </Columns>
      <Notices />
      <Papers />
      <Pages />
    </>
  )
}

function Tiles() {
  return (
    <Section title="Keadaan" note="Bentuk, lalu kata, lalu warna. Cetakan hitam putih tidak kehilangan apa pun.">
      <KeyValue items={kinds.map(([kind, word]) => ({ term: kind, detail: <Status kind={kind}>{word}</Status> }))} />
      <p>
        {icons.map(name => (
          <span key={name}>
            <Icon name={name} />{' '}
          </span>
        ))}
      </p>
      <p>
        <Kbd>j</Kbd> <Kbd>k</Kbd> kasus <Kbd>s</Kbd> sesuai <Kbd>?</Kbd> lainnya
      </p>
    </Section>
  )
}

function Tasks() {
  return (
    <Section title="Daftar bagian">
      <TaskList
        items={[
          { title: '1. Pesantren', detail: '8 dari 8 jawaban', href: '#', status: { kind: 'done', word: 'Selesai' } },
          {
            title: '2. Legalitas',
            detail: 'NSPP kurang 1 angka',
            href: '#',
            status: { kind: 'wrong', word: 'Perbaiki 1' },
          },
          {
            title: '3. Usaha dan produk',
            detail: '5 dari 9 jawaban',
            href: '#',
            status: { kind: 'progress', word: 'Lanjutkan' },
          },
          {
            title: 'Foto produk 1',
            detail: '118 dari 284 kB',
            href: '#',
            percent: 41,
            status: { kind: 'waiting', word: 'Berhenti di 41 %' },
          },
          {
            title: '5. Rekening',
            detail: 'Nama pemilik harus nama yayasan',
            href: '#',
            status: { kind: 'empty', word: 'Belum diisi' },
          },
          { title: '6. Pernyataan', detail: 'Terbuka setelah lima bagian selesai' },
        ]}
      />
    </Section>
  )
}

function Way() {
  return (
    <Section title="Perjalanan musim ini">
      <Steps
        items={[
          { title: 'Tim wilayah terbentuk', detail: '11–28 Februari · 450 orang', state: 'done' },
          {
            title: 'Sosialisasi di lima wilayah',
            detail: 'Februari–April · 5.214 orang hadir',
            state: 'running',
            href: '#',
          },
          { title: 'Pendaftaran', detail: '1–31 Maret · 2.347 pesantren terdaftar', state: 'now' },
          { title: 'Pemeriksaan berkas', detail: '1–24 April · Ada satu putaran perbaikan', state: 'next' },
        ]}
      />
      <DayTiles of={31} today={25} />
    </Section>
  )
}

function Notices() {
  return (
    <Section title="Pemberitahuan">
      <Banner name="Contoh pengumuman" text="Waktu simulasi: 25 April 2019" href="#" label="Ganti waktu" />
      <Notice kind="waiting" title="Menunggu jaringan (2)">
        Semua jawaban tersimpan di HP ini. Halaman boleh Anda tutup.
      </Notice>
      <Notice kind="ok" title="Diterima 14.02, nomor OPOP-19-001287" />
      <Notice kind="info" title="Dibuka oleh D. Kurnia sejak 13.58">
        Anda dapat membaca. Menyimpan baru bisa setelah ditutup.
      </Notice>
      <Notice kind="wrong" title="Isian ini berubah sementara Anda menulis">
        Bandingkan kedua isian di bawah, lalu pilih satu.
      </Notice>
      <Callout title="Satu hal perlu perhatian Anda.">Pendataan kurang 180 dari rencana.</Callout>
      <Progress label="Membuat 1.250 surat" value={418} of={1250} note="Kira-kira 4 menit lagi." background />
      <Progress label="Impor EMIS" value={8410} of={8410} state={{ kind: 'done', word: 'Selesai 14.02' }} />
      <EmptyState
        title="Belum ada pendaftaran yang cocok"
        action={
          <ButtonLink href="#" alt>
            Hapus saringan
          </ButtonLink>
        }
      >
        Kurangi saringan, atau cari dengan sebagian nama saja.
      </EmptyState>
    </Section>
  )
}

function Papers() {
  return (
    <Section title="Bukti">
      <Received title="Pendaftaran diterima">Senin, 25 Maret 2019, 14.02.37 WIB</Received>
      <Receipt
        label="Bukti pendaftaran"
        number="OPOP-19-001287"
        rows={[
          {
            term: 'Pesantren',
            detail: (
              <b>
                <Name>{longName}</Name>
              </b>
            ),
          },
          { term: 'Wilayah', detail: 'Kec. Cimenyan, Kab. Bandung' },
          { term: 'Perwakilan', detail: 'Neng Siti Rohmah Nurjanah', change: { href: '#', label: 'Ubah' } },
          { term: 'Isi', detail: '42 jawaban, 9 berkas' },
        ]}
        seal={{
          url: 'https://opop.jabarprov.go.id/cek/OPOP-19-001287',
          urlLabel: 'Kode QR untuk memeriksa OPOP-19-001287',
          code: 'OPOP-19-001287-7K4MPQ2WXY',
          text: 'Siapa pun dapat memeriksa bukti ini.',
        }}
      />
      <p>
        Nomor untuk disalin: <Code group={4}>510032040123</Code>
      </p>
      <Pre label="Akar pohon hari ini">
        {'25 April 2019\n7f3a91c40be255d8a6e13c70f49b182d7f3a91c40be255d8a6e13c70f49b182d'}
      </Pre>
      <PrintOnly>Dicetak dari halaman komponen.</PrintOnly>
    </Section>
  )
}

function Pages() {
  return (
    <>
      <Section title="Arah">
        <Back href="#">Kembali ke daftar bagian</Back>
        <Tabs
          label="Berkas"
          entries={['KTP', 'Foto', 'NIB', 'NPWP', 'Rekening', 'Profil', 'Surat sehat'].map((label, at) => ({
            href: `#t${at}`,
            label,
            current: at === 4,
            count: at === 6 ? 2 : undefined,
          }))}
        />
        <Disclosure summary="Arti angka ini">
          <p>Pesantren yang pendaftarannya diterima sampai hari ini.</p>
        </Disclosure>
      </Section>
      <Section title="Kesalahan dan kepastian">
        <Columns even>
          <article>
            <ErrorPage
              title="Halaman ini belum dapat dibuka"
              happened="Pangkalan data kami sedang berhenti sebentar."
              safe="Jawaban Anda sudah tersimpan pukul 14.02."
              next="Coba lagi dalam beberapa menit."
              reference="E-7K4M-20190425"
              action={<Button alt>Coba lagi</Button>}
            />
          </article>
          <article>
            <Confirm
              title="Hapus 3 berkas?"
              action="#"
              button="Hapus 3 berkas"
              danger
              cancel={{ href: '#', label: 'Jangan hapus' }}
            >
              Berkas hilang dari pendaftaran ini dan tidak dapat dikembalikan.
            </Confirm>
          </article>
        </Columns>
      </Section>
    </>
  )
}
