"""Reads the one data frame of an R workspace file (.rda), without R."""

import bz2
import gzip
import lzma
import struct

import pandas as pd

SYMBOL, PAIRLIST, STRING, REFERENCE, NIL = 1, 2, 9, 255, 254
LOGICAL, INTEGER, DOUBLE, STRINGS, LIST = 10, 13, 14, 16, 19
HAS_ATTRIBUTES, HAS_TAG = 0x200, 0x400


def read_data_frame(path):
    reader = Reader(unpack(path.read_bytes()))
    [(columns, attributes)] = dict(reader.item()).values()
    return pd.DataFrame({name: plain(column) for name, column in zip(attributes["names"][0], columns)})


def plain(column):
    values, attributes = column
    if "levels" not in attributes:
        return values
    levels = attributes["levels"][0]
    return [None if code is None else levels[code - 1] for code in values]


def unpack(data):
    for decompress in (bz2.decompress, gzip.decompress, lzma.decompress):
        try:
            return decompress(data)
        except (OSError, EOFError, lzma.LZMAError):
            continue
    return data


class Reader:
    def __init__(self, data):
        self.data, self.at, self.symbols = data, 7, []
        version, _, _ = self.integer(), self.integer(), self.integer()
        if version == 3:
            self.take(self.integer())

    def take(self, size):
        self.at += size
        return self.data[self.at - size : self.at]

    def integer(self):
        return struct.unpack(">i", self.take(4))[0]

    def item(self):
        flags = self.integer()
        kind = flags & 255
        if kind == NIL:
            return None
        if kind == REFERENCE:
            return self.symbols[(flags >> 8) - 1]
        if kind == SYMBOL:
            self.symbols.append(self.item())
            return self.symbols[-1]
        if kind == PAIRLIST:
            return self.pairs(flags)
        size = self.integer()
        if kind == STRING:
            return None if size == -1 else self.take(size).decode()
        return self.vector(kind, size), dict(self.item()) if flags & HAS_ATTRIBUTES else {}

    def pairs(self, flags):
        found = []
        while flags & 255 == PAIRLIST:
            if flags & HAS_ATTRIBUTES:
                self.item()
            name = self.item() if flags & HAS_TAG else None
            found.append((name, self.item()))
            flags = self.integer()
        return found

    def vector(self, kind, size):
        if kind in (LOGICAL, INTEGER):
            values = struct.unpack(f">{size}i", self.take(4 * size))
            return [None if value == -(2**31) else value for value in values]
        if kind == DOUBLE:
            return list(struct.unpack(f">{size}d", self.take(8 * size)))
        if kind in (STRINGS, LIST):
            return [self.item() for _ in range(size)]
        raise ValueError(f"Cannot read a value of R's kind {kind}.")
