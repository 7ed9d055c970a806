#!/bin/sh
# Finds a Python that suits and hands on to install.py. No rights, no network.
here=$(cd "$(dirname "$0")" && pwd) || exit 2
found=""
for version in @PYTHONS@; do
    for name in "python$version" "$HOME/.local/bin/python$version" "/usr/local/bin/python$version"; do
        if "$name" "$here/install.py" --suits > /dev/null 2>&1; then
            exec "$name" "$here/install.py" "$@"
        fi
    done
done
for name in python3 python; do
    if "$name" "$here/install.py" --suits > /dev/null 2>&1; then
        exec "$name" "$here/install.py" "$@"
    fi
    version=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2> /dev/null) \
        && found="$found $name（$version）"
done
echo "没有能用的Python：要@PYTHONS@其中之一。现在有的：${found:- 没有}" >&2
echo "怎么办：在软件商店里搜Python 3，或者向本单位的信息中心要；不用管理员的办法，是把别的" >&2
echo "同型号机器上的Python 3.11文件夹复制到自己的文件夹里，用它运行：" >&2
echo "  那里/bin/python3.11 \"$here/install.py\"" >&2
exit 2
