"""The query model, one function for each recipe, so that an intended reading fits on one line. What is left out has its default."""


def eq(column, value):
    return condition(column, "=", value)


def ne(column, value):
    return condition(column, "!=", value)


def lt(column, value):
    return condition(column, "<", value)


def le(column, value):
    return condition(column, "<=", value)


def gt(column, value=None, other=None):
    return condition(column, ">", value) if other is None else {"column": column, "op": ">", "other": other}


def ge(column, value):
    return condition(column, ">=", value)


def between(column, first, last):
    return condition(column, "between", [first, last])


def isin(column, *values):
    return condition(column, "in", list(values))


def notin(column, *values):
    return condition(column, "not in", list(values))


def contains(column, value):
    return condition(column, "contains", value)


def missing(column):
    return {"column": column, "op": "missing"}


def present(column):
    return {"column": column, "op": "present"}


def any_of(*alternatives):
    return {"any": list(alternatives)}



def condition(column, op, value):
    place = column if isinstance(column, dict) else {"column": column}
    return {**place, "op": op, "value": value}


def part(column, name):
    return {"column": column, "part": name}


def ranges(column, *pairs):
    return {"column": column, "ranges": list(pairs)}


def width(column, size):
    return {"column": column, "width": size}


def minus(left, right):
    return {"left": left, "op": "-", "right": right}


def over(left, right):
    return {"left": left, "op": "/", "right": right}


def m(aggregate, column=None):
    return {"aggregate": aggregate, "column": column}


def having(aggregate, column, op, value):
    return {"measure": m(aggregate, column), "op": op, "value": value}


def query(operation, **params):
    return {"operation": operation, "params": params}


def count(*filters):
    return query("count_rows", filters=list(filters))


def agg(aggregate, column, *filters):
    return query("aggregate_column", column=column, aggregate=aggregate, filters=list(filters))


def aggs(measures, *filters):
    return query("aggregate_columns", measures=measures, filters=list(filters), names=[], decimals=None)


def by(keys, *measures, where=(), having=(), order="desc", limit=None, per=0):
    return query(
        "aggregate_by_group",
        keys=keys,
        measures=list(measures),
        filters=list(where),
        having=list(having),
        order=order,
        limit=limit,
        per=per,
    )


def top(by, limit, *filters, order="desc", columns=(), per=()):
    params = {"by": by, "order": order, "columns": list(columns), "filters": list(filters), "per": list(per)}
    return query("top_rows", **params, **({} if limit is None else {"limit": limit}))


def share(part, *filters, column=None):
    return query("share_of_rows", part=part, filters=list(filters), column=column, keys=[], order="desc", limit=None)


def shares(keys, *filters, column=None, within=0):
    return query("share_by_group", keys=keys, column=column, within=within, filters=list(filters))


def describe(*columns):
    return query("describe_columns", columns=list(columns), filters=[])


def quality(what):
    return query("data_quality", columns=[], what=what, filters=[])


def corr(*columns, method="pearson", where=()):
    return query("correlate_columns", columns=list(columns), method=method, filters=list(where), names=[], decimals=None)


def trend(time, part, aggregate, column, *filters):
    params = {"time": time, "part": part, "aggregate": aggregate, "column": column}
    return query("trend_over_time", **params, filters=list(filters))


def distinct(*columns):
    return query("distinct_values", columns=list(columns), filters=[])


def compare(aggregate, column, *groups, where=()):
    sides = [{"filters": group} for group in groups]
    return query("compare_groups", aggregate=aggregate, column=column, filters=list(where), groups=sides)


def in_top(key, by, aggregate, column, order="desc"):
    params = {"key": key, "by": by, "order": order, "aggregate": aggregate, "column": column}
    return query("aggregate_in_top_group", **params, filters=[])


def startswith(column, value):
    return condition(column, "starts with", value)


def endswith(column, value):
    return condition(column, "ends with", value)


def in_top_rows(by, limit, aggregate, column, *filters, order="desc", part=()):
    found = {"by": by, "order": order, "limit": limit, "part": list(part), "filters": list(filters)}
    return query("aggregate_top_rows", aggregate=aggregate, column=column, **found)


def share_within(part, *keys):
    return query("share_of_rows", part=part, filters=[], column=None, keys=list(keys), order="desc", limit=None)


def distinct_where(columns, *filters):
    return query("distinct_values", columns=columns, filters=list(filters))


def of_groups(aggregate, measure, key, *filters):
    return query("aggregate_of_groups", key=key, measure=measure, aggregate=aggregate, filters=list(filters))
