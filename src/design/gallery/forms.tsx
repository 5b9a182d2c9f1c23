import {
  Actions,
  Button,
  ButtonLink,
  CheckGroup,
  CodeInput,
  Columns,
  DateInput,
  ErrorSummary,
  Excerpt,
  FileInput,
  Levels,
  MoneyInput,
  MonthInput,
  NumberInput,
  Position,
  RadioGroup,
  Section,
  Select,
  Status,
  TapLink,
  TextArea,
  TextInput,
  YesNo,
} from '../index.ts'
import { longName } from './sample.ts'

const money = 'Omzet usaha dalam sebulan'
const kinds = [
  { value: 'start-up', label: 'Start-up', hint: 'Usaha berjalan kurang dari satu tahun, atau masih rencana.' },
  { value: 'scale-up', label: 'Scale-up', hint: 'Usaha berjalan dan siap diperbesar.' },
]
const markets = ['Makanan dan minuman', 'Pertanian', 'Fesyen', 'Kerajinan'].map(label => ({ value: label, label }))

/** Buttons and everything one can fill in, as it should be and with an error. */
export function FormSections() {
  return (
    <>
      <Buttons />
      <Columns even>
        <Plain />
        <WithErrors />
      </Columns>
      <Files />
      <Section title="Lembar nilai" note="Lima tingkat yang dijelaskan. Seluruh kotak dapat diketuk.">
        <Levels
          id="g-level"
          label="1. Kelayakan usaha"
          hint="Bobot 30"
          value={3}
          levels={[
            { value: 0, text: 'Tidak ada bukti' },
            { value: 1, text: 'Dijual sesekali, tanpa catatan' },
            { value: 2, text: 'Dijual tiap bulan, catatan sederhana' },
            { value: 3, text: 'Untung tiga bulan, catatan rapi' },
            { value: 4, text: 'Untung setahun, laporan diperiksa' },
          ]}
        />
      </Section>
    </>
  )
}

function Buttons() {
  return (
    <Section title="Tombol" note="Paling banyak satu tombol penuh di satu layar.">
      <Actions>
        <Button icon="next">Simpan dan lanjut</Button>
        <Button alt>Cetak atau simpan</Button>
        <ButtonLink href="#" alt shortcut="a">
          Lengkap
        </ButtonLink>
        <Button danger>Hapus berkas</Button>
        <Button alt disabled>
          Belum dapat dikirim
        </Button>
        <TapLink href="#">Pesantren kami belum punya NSPP</TapLink>
      </Actions>
    </Section>
  )
}

function Plain() {
  return (
    <Section title="Isian">
      <Position section="Legalitas" position={{ n: 3, of: 5 }} />
      <CodeInput
        id="g-nspp"
        label="Berapa nomor NSPP pesantren Anda?"
        why="Ada 184 pesantren bernama Nurul Huda. Nomor ini membedakan pesantren Anda."
        hint="12 angka tanpa spasi, seperti pada gambar."
        value="510032040123"
        figure={
          <Excerpt
            title="PIAGAM STATISTIK PESANTREN"
            number="510032730456"
            caption="NSPP tertulis di piagam dari Kementerian Agama."
            label="Contoh piagam: nomor NSPP ada di bawah judul"
          />
        }
      >
        <p>
          <Status kind="done">Cocok dengan daftar resmi</Status>
        </p>
      </CodeInput>
      <TextInput id="g-name" label="Nama pesantren" value={longName} autocomplete="organization" />
      <NumberInput id="g-santri" label="Jumlah santri mukim" value={1060} after="orang" />
      <MoneyInput id="g-money" label={money} value={25000000} />
      <DateInput id="g-born" label="Tanggal lahir" hint="Contoh: 27 3 1990" value="1990-03-27" birthday />
      <MonthInput id="g-since" label="Usaha mulai berjalan" value="2017-08" optional />
      <RadioGroup id="g-kind" label="Kategori usaha" options={kinds} value="scale-up" />
      <CheckGroup
        id="g-market"
        label="Bidang usaha"
        hint="Boleh lebih dari satu."
        options={markets}
        values={['Fesyen']}
      />
      <YesNo id="g-before" label="Pernah ikut OPOP?" value="no" />
      <Select id="g-region" label="Kabupaten atau kota" options={markets} />
      <TextArea id="g-plan" label="Rencana usaha" limit={1500} value="Menambah dua mesin jahit dan satu toko daring." />
    </Section>
  )
}

function WithErrors() {
  return (
    <Section title="Isian yang perlu diperbaiki">
      <ErrorSummary
        errors={[
          { href: '#e-nspp', text: 'NSPP baru 11 angka. Tambahkan 1 angka lagi.' },
          { href: '#e-born', text: 'Bulan harus antara 1 dan 12.' },
        ]}
      />
      <CodeInput
        id="e-nspp"
        label="Nomor NSPP"
        hint="12 angka tanpa spasi."
        value="51003204012"
        error="NSPP baru 11 angka. Tambahkan 1 angka lagi."
      />
      <TextInput id="e-name" label="Nama pesantren" error="Tuliskan nama pesantren." />
      <MoneyInput id="e-money" label={money} value="dua puluh lima" error="Tuliskan dengan angka, misalnya 25000000." />
      <DateInput
        id="e-born"
        label="Tanggal lahir"
        value={{ day: '27', month: '13', year: '1990' }}
        error="Bulan harus antara 1 dan 12."
      />
      <MonthInput id="e-since" label="Usaha mulai berjalan" error="Pilih bulan dan tuliskan tahun." />
      <RadioGroup id="e-kind" label="Kategori usaha" options={kinds} error="Pilih satu kategori." />
      <CheckGroup id="e-market" label="Bidang usaha" options={markets} error="Pilih sedikitnya satu bidang." />
      <YesNo id="e-before" label="Pernah ikut OPOP?" error="Pilih ya atau tidak." />
      <Select id="e-region" label="Kabupaten atau kota" options={markets} error="Pilih satu daerah." />
      <TextArea
        id="e-plan"
        label="Rencana usaha"
        limit={300}
        error="Rencana 42 huruf terlalu panjang."
        value="Menambah dua mesin."
      />
    </Section>
  )
}

function Files() {
  const limits = { accept: '.jpg,.jpeg,.png,.pdf', kinds: 'JPG, PNG atau PDF', maxBytes: 2_000_000 }
  return (
    <Section title="Berkas">
      <FileInput id="g-file" label="Foto KTP perwakilan" hint="Keempat sudut terlihat, tulisan terbaca." {...limits} />
      <FileInput
        id="g-file2"
        label="Buku rekening lembaga"
        {...limits}
        current={{
          name: 'buku rekening yayasan baitul hidayah al-islami halaman depan.jpg',
          bytes: 284_300,
          href: '#',
          state: 'done',
          word: 'Terunggah 13.58',
        }}
      />
      <FileInput
        id="g-file3"
        label="NPWP lembaga"
        {...limits}
        current={{ name: 'npwp.pdf', bytes: 1_240_000, state: 'waiting', word: 'Menunggu jaringan' }}
        error="Berkas ini terkunci dengan sandi. Unggah yang tanpa sandi."
      />
    </Section>
  )
}
