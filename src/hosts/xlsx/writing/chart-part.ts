/** Native charts over cells of one sheet, and the drawing that places them. */
import { addContentType } from '../../package/parts/content-types';
import { OFFICE_TYPE, addRelationship } from '../../package/parts/relationships';
import { escapeAttribute, escapeText } from '../../package/markup/xml-text';
import type { CellArea } from '../../../core/model/sheet-snapshot';
import type { OpenPackage } from '../../package/parts/open-package';

export interface ColumnChart {
  /** What the chart is called in the workbook. */
  readonly name: string;
  readonly title: string;
  readonly seriesName: string;
  /** Bars lie (many, long names) or stand (few). */
  readonly direction: 'bar' | 'col';
  /** References with the sheet: `'自评汇总'!$A$5:$A$8`. */
  readonly categories: string;
  readonly values: string;
  /** What the cells hold now, for programs that do not compute. */
  readonly points: readonly { readonly name: string; readonly value: number }[];
  /** RRGGBB */
  readonly color: string;
  /** Where the axis of values ends; null where the values say so, which are whole numbers then. */
  readonly most: number | null;
  /** Cells that the chart covers. */
  readonly place: CellArea;
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function points(list: readonly (string | number)[]): string {
  const items = list.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${list.length}"/>${items.join('')}`;
}

function chartMarkup(chart: ColumnChart): string {
  const names = points(chart.points.map(({ name }) => name));
  const values = points(chart.points.map(({ value }) => value));
  const highest = Math.max(...chart.points.map(({ value }) => value));
  const isLying = chart.direction === 'bar';
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${chart.direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeText(chart.seriesName)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${chart.color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${escapeText(chart.categories)}</c:f><c:strCache>${names}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(chart.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${values}</c:numCache></c:numRef></c:val></c:ser>` +
    '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>' +
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>${chart.most === null ? '' : `<c:max val="${chart.most}"/>`}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${chart.most === null && highest <= 10 ? '<c:majorUnit val="1"/>' : ''}</c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function anchorMarkup({ name, place, title }: ColumnChart, relationshipId: string, id: number): string {
  const corner = (tag: string, row: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', place.top, place.left)}${corner('to', place.bottom, place.right)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function freePart(pack: OpenPackage, make: (number: number) => string): string {
  let number = 1;
  while (pack.has(make(number))) number += 1;
  return make(number);
}

/**
 * Adds a drawing with charts to a sheet that has none.
 * @returns the relationship that the sheet's `drawing` element names
 */
export function addCharts(pack: OpenPackage, sheetPart: string, charts: readonly ColumnChart[]): string {
  const drawing = freePart(pack, (number) => `xl/drawings/drawing${number}.xml`);
  pack.write(drawing, '');
  const anchors = charts.map((chart, i) => {
    const part = freePart(pack, (number) => `xl/charts/chart${number}.xml`);
    pack.write(part, chartMarkup(chart));
    addContentType(pack, part, CHART_TYPE);
    return anchorMarkup(chart, addRelationship(pack, drawing, `${OFFICE_TYPE}chart`, part), i + 2);
  });
  pack.write(
    drawing,
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">${anchors.join('')}</xdr:wsDr>`,
  );
  addContentType(pack, drawing, DRAWING_TYPE);
  return addRelationship(pack, sheetPart, `${OFFICE_TYPE}drawing`, drawing);
}
