/**
 * What stands in for `vega` in the browser: the runtime and the transforms our charts are made of, without maps,
 * forces, trees, regressions, word clouds and the rest. `import 'vega'` registers all of them at once, so nothing can
 * be left out there by itself; the specification comes compiled from the server, so `vega-lite` is left out too.
 */
import { extend } from 'vega-util';
import { transforms } from 'vega-dataflow';
import * as data from 'vega-transforms';
import * as views from 'vega-view-transforms';
import * as encode from 'vega-encode';

extend(transforms, data, views, encode);

export const version = '6.4.0';
export { isBoolean, isObject, isString, logger, mergeConfig, writeConfig, Warn } from 'vega-util';
export { loader } from 'vega-loader';
export { View } from 'vega-view';
export { numberFormatDefaultLocale as formatLocale, timeFormatDefaultLocale as timeFormatLocale } from 'vega-format';
export { expressionFunction } from 'vega-functions';
export { parse } from 'vega-parser';
