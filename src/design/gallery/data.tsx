import {
  Bar,
  BulletBar,
  Button,
  ButtonLink,
  Columns,
  ComparedTable,
  DataTable,
  EmptyState,
  Figures,
  FilterBar,
  History,
  Name,
  Pager,
  Section,
  Status,
  TileMap,
  formatNumber,
  type Column,
} from '../index.ts'
import { legend, regions, sampleRows, stateWords, type SampleRow } from './sample.ts'

/** The columns of the sample list. */
export const columns: Column<SampleRow>[] = [
  {
    key: 'name',
    head: 'Pesantren',
    cell: row => (
      <a href="#">
        <Name>{row.name}</Name>
      </a>
    ),
    sort: { href: '#', direction: 'ascending' },
  },
  { key: 'id', head: 'Nomor', cell: row => row.id, nowrap: true },
  { key: 'place', head: 'Wilayah', cell: row => row.place },
  { key: 'kind', head: 'Kategori', cell: row => row.kind, nowrap: true },
  { key: 'workers', head: 'Santri', cell: row => formatNumber(row.workers, 'id'), numeric: true, sort: { href: '#' } },
  { key: 'state', head: 'Keadaan', cell: row => <Status kind={row.state}>{stateWords[row.state]}</Status>, bare: true },
]

const promises = [
  { name: 'Pesantren terdaftar', actual: 2347, promise: 4000, expected: 1900 },
  { name: 'Pesantren terdata', actual: 3120, promise: 9000, expected: 3300 },
  { name: 'Pendamping terpilih', actual: 0, promise: 130, expected: 0 },
]

/** Numbers, lists, maps and what happened to a record. */
export function DataSections() {
  return (
    <>
      <Columns>
        <Section title="Sebaran pendaftar" note="Persen pesantren tercatat yang sudah mendaftar. Ketuk satu daerah.">
          <TileMap
            regions={regions}
            legend={legend}
            label="Persen pesantren yang sudah mendaftar"
            valueLabel="Persen"
          />
        </Section>
        <Section title="Angka hari ini" note="Diperbarui 25 Maret 2019, 14.00 WIB">
          <Figures
            items={[
              { value: '2.347', label: 'pesantren terdaftar, dari target 4.000' },
              { value: '431', label: 'kecamatan terwakili, dari 627' },
              { value: '1.126', label: 'pendaftaran masih diisi di HP' },
            ]}
          />
        </Section>
      </Columns>
      <Promises />
      <List />
      <Sources />
      <Changes />
    </>
  )
}

function Promises() {
  return (
    <Section title="Janji dan kenyataan" note="Garis tegak: seharusnya hari ini. Ujung jalur: janji.">
      <DataTable
        fold
        caption="Janji musim ini"
        captionHidden
        rows={promises}
        columns={[
          { key: 'name', head: 'Janji', cell: row => row.name },
          {
            key: 'n',
            head: 'Nyata / janji',
            numeric: true,
            cell: row => `${formatNumber(row.actual, 'id')} / ${formatNumber(row.promise, 'id')}`,
          },
          {
            key: 'bar',
            head: 'Jalur',
            bare: true,
            cell: row => (
              <BulletBar label={row.name} actual={row.actual} promise={row.promise} expected={row.expected} />
            ),
          },
          {
            key: 'state',
            head: 'Keadaan',
            bare: true,
            cell: row =>
              row.actual >= row.expected ? (
                <Status kind="done">Di atas rencana</Status>
              ) : (
                <Status kind="behind">{`Kurang ${row.expected - row.actual}`}</Status>
              ),
          },
        ]}
      />
      <Bar value={1935} of={2347} />
      <Bar value={412} of={2347} tone="terra" />
      <Bar value={4102} of={8410} tone="pale" />
    </Section>
  )
}

/** Rows of the long list, and of its last page. */
const all = 54
const shown = 6

function List() {
  return (
    <Section title="Daftar panjang">
      <FilterBar
        action="#"
        search={{ name: 'cari', label: 'Cari nama, nomor atau NSPP' }}
        selects={[
          { name: 'wilayah', label: 'Wilayah', options: [{ value: '3204', label: 'Kab. Bandung' }] },
          { name: 'keadaan', label: 'Keadaan', options: [{ value: 'baru', label: 'Baru' }] },
        ]}
        found={all}
        clear="#"
      >
        <ButtonLink href="#" alt>
          Unduh XLSX
        </ButtonLink>
      </FilterBar>
      <DataTable
        fold
        columns={columns}
        rows={sampleRows(all).slice(-shown)}
        rowId={row => `g-${row.id}`}
        tone={row => (row.state === 'wrong' ? 'wrong' : undefined)}
        caption="Pendaftaran"
        captionHidden
      />
      <Pager page={all / shown} size={shown} total={all} href={page => `#hal-${page}`} />
      <DataTable
        columns={columns}
        rows={[]}
        caption="Daftar kosong"
        empty={
          <EmptyState title="Belum ada pendaftaran" action={<Button alt>Undang pesantren</Button>}>
            Pendaftaran dibuka 1 Maret 2019.
          </EmptyState>
        }
      />
      <DataTable columns={columns} rows={sampleRows(1)} caption="Satu baris, bergulir ke samping di HP" />
    </Section>
  )
}

function Sources() {
  return (
    <Section title="Dua sumber" note="Yang hanya dicatat satu sumber bukan perbedaan.">
      <ComparedTable
        caption="Isian dan data resmi"
        heads={{ what: 'Data', first: 'Isian pendaftar', second: 'Data resmi' }}
        rows={[
          { what: 'Nama', first: 'PP. Nurul Huda', second: 'Pondok Pesantren Nurul Huda', agreement: 'same' },
          { what: 'NSPP', first: '510032040123', second: '510032040124', agreement: 'differs' },
          { what: 'Desa/kelurahan', first: 'Desa Cikadut', agreement: 'unknown' },
        ]}
      />
    </Section>
  )
}

function Changes() {
  return (
    <Section title="Riwayat">
      <History
        entries={[
          {
            when: '25 April 2019, 14.02 WIB',
            who: 'Rina Marlina, tim seleksi',
            what: 'Kategori: start-up menjadi scale-up',
            why: 'NIB terbit 2015',
            source: 'Pemeriksaan berkas',
          },
          { when: '12 Maret 2019, 09.41 WIB', who: 'Neng Siti Rohmah Nurjanah', what: 'Pendaftaran dikirim' },
        ]}
      />
    </Section>
  )
}
