/** Charts of the stand-in — one series each, as this program draws them — and the filter of a sheet. */
import type { ChartObject, Members, ObjectOf } from './host-objects';
import { guardContent, guardObjects } from './range-access';
import { blockOf, WHOLE_SHEET } from './range-members';
import { HostFault, NotEmulated } from './rich-api';
import type { ChartModel, SheetModel } from './workbook-model';

const chart = (sheet: SheetModel, model: ChartModel): ObjectOf<'Chart'> => ({
  type: 'Chart',
  sheet,
  chart: model,
});

const KINDS: ReadonlySet<unknown> = new Set(['BarClustered', 'ColumnClustered']);

export const chartCollectionMembers: Members<ObjectOf<'ChartCollection'>> = {
  items: ({ sheet }) => sheet.charts.map((model) => chart(sheet, model)),
  make: {
    add: ({ sheet }, [kind, source, seriesBy]) => {
      guardObjects(sheet, 'ChartCollection.add');
      if (!KINDS.has(kind)) throw new NotEmulated(`a chart of the kind ${String(kind)}`);
      if (seriesBy !== 'Columns') throw new NotEmulated(`a chart with series by ${String(seriesBy)}`);
      const values = blockOf(source, 'ChartCollection.add');
      if (values.left !== values.right) throw new NotEmulated('a chart of several series');
      const model: ChartModel = {
        name: `Chart ${sheet.charts.length + 1}`,
        kind: String(kind),
        values,
        categories: null,
        seriesName: '',
        title: '',
        hasLegend: true,
        hasLabels: false,
        isReversed: false,
        minimum: null,
        color: '',
        place: null,
      };
      sheet.charts.push(model);
      return chart(sheet, model);
    },
    getItemAt: ({ sheet }, [index]) => {
      const found = sheet.charts[Number(index)];
      if (!found) throw new HostFault('ItemNotFound', 'no such chart', 'ChartCollection.getItemAt');
      return chart(sheet, found);
    },
  },
};

/** The objects that hang on a chart are the chart seen from one side. */
const side =
  <T extends ChartObject['type']>(type: T) =>
  ({ sheet, chart: model }: ChartObject): ObjectOf<T> =>
    ({ type, sheet, chart: model }) as unknown as ObjectOf<T>;

export const chartMembers: Members<ObjectOf<'Chart'>> = {
  get: { name: ({ chart: { name } }) => name },
  set: {
    name: ({ chart: model }, value) => {
      model.name = String(value);
    },
  },
  go: {
    title: side('ChartTitle'),
    legend: side('ChartLegend'),
    axes: side('ChartAxes'),
    series: side('ChartSeriesCollection'),
  },
  call: {
    setPosition: ({ sheet, chart: model }, [start, end]) => {
      guardObjects(sheet, 'Chart.setPosition');
      const [from, to] = [start, end].map((corner) => blockOf(corner, 'Chart.setPosition'));
      if (from && to) model.place = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
    },
    delete: ({ sheet, chart: model }) => {
      guardObjects(sheet, 'Chart.delete');
      sheet.charts = sheet.charts.filter((other) => other !== model);
    },
  },
};

export const chartTitleMembers: Members<ObjectOf<'ChartTitle'>> = {
  set: {
    text: ({ chart: model }, value) => {
      model.title = String(value);
    },
  },
};

export const chartLegendMembers: Members<ObjectOf<'ChartLegend'>> = {
  set: {
    visible: ({ chart: model }, value) => {
      model.hasLegend = value === true;
    },
  },
};

export const chartAxesMembers: Members<ObjectOf<'ChartAxes'>> = {
  go: { categoryAxis: side('ChartCategoryAxis'), valueAxis: side('ChartValueAxis') },
};

export const chartCategoryAxisMembers: Members<ObjectOf<'ChartCategoryAxis'>> = {
  set: {
    reversePlotOrder: ({ chart: model }, value) => {
      model.isReversed = value === true;
    },
  },
};

export const chartValueAxisMembers: Members<ObjectOf<'ChartValueAxis'>> = {
  set: {
    minimum: ({ chart: model }, value) => {
      model.minimum = Number(value);
    },
  },
};

export const chartSeriesCollectionMembers: Members<ObjectOf<'ChartSeriesCollection'>> = {
  make: {
    getItemAt: (object, [index]) => {
      if (index !== 0)
        throw new HostFault('ItemNotFound', 'no such series', 'ChartSeriesCollection.getItemAt');
      return side('ChartSeries')(object);
    },
  },
};

export const chartSeriesMembers: Members<ObjectOf<'ChartSeries'>> = {
  set: {
    name: ({ chart: model }, value) => {
      model.seriesName = String(value);
    },
    hasDataLabels: ({ chart: model }, value) => {
      model.hasLabels = value === true;
    },
  },
  call: {
    setXAxisValues: ({ chart: model }, [range]) => {
      model.categories = blockOf(range, 'ChartSeries.setXAxisValues');
    },
  },
};

export const autoFilterMembers: Members<ObjectOf<'AutoFilter'>> = {
  get: { enabled: ({ sheet }) => sheet.autoFilter !== null },
  call: {
    remove: ({ sheet }) => {
      guardContent(sheet, WHOLE_SHEET, 'AutoFilter.remove');
      sheet.autoFilter = null;
    },
  },
};
