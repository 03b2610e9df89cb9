# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034
# Sourced by quickstart, check and .ci/run: what Debian must bring, and how to bring it.

# To build and to run; the fonts are those of the printed page.
build_packages="autoconf automake pkg-config gcc libc6-dev make gettext
    libsqlite3-dev libncurses-dev libyaml-dev libsodium-dev libzstd-dev libutf8proc-dev
    libcmark-gfm-dev libcmark-gfm-extensions-dev libjansson-dev libcsv-dev
    libpango1.0-dev libqrencode-dev libzip-dev libpq-dev
    fonts-noto-cjk fonts-wqy-zenhei fonts-arphic-uming"
# To test: the frame, a terminal to look at, readers of what is printed.
test_packages="check libvterm-dev perl poppler-utils unzip zbar-tools postgresql
    openssh-server openssh-client sudo"

# To compare with, in "make bench"; a row whose program is missing is left out with a word.
bench_packages="taskwarrior tig git neomutt pandoc weasyprint libreoffice-writer postgresql"

# install_packages NAME... : install those that are missing; silent and quick when none is.
install_packages () {
    command -v dpkg-query >/dev/null || return 0 # no Debian: configure says what is missing
    present=$(dpkg-query -W -f '${Package}=${db:Status-Status}\n' "$@" 2>/dev/null)
    missing=
    for package do
        echo "$present" | grep -qx "$package=installed" || missing="$missing $package"
    done
    test -n "$missing" || return 0
    as_root=
    test "$(id -u)" = 0 || as_root=sudo
    echo "Installing:$missing"
    # shellcheck disable=SC2086 # the lists are words
    { $as_root apt-get -qq update &&
      $as_root env DEBIAN_FRONTEND=noninteractive \
          apt-get -qq -y --no-install-recommends install $missing; } >/dev/null || {
        echo "These packages could not be installed:$missing" >&2
        return 1
    }
}

# configure_in DIRECTORY [OPTION...] : configure there, unless it has been done.
configure_in () {
    directory=$1
    shift
    test -x configure || autoreconf -fi >autoreconf.log 2>&1 || {
        cat autoreconf.log >&2
        return 1
    }
    rm -f autoreconf.log
    test -f "$directory/Makefile" && return 0
    mkdir -p "$directory" && (cd "$directory" && ../configure -q "$@")
}
