# Set-up shared by build/run and build/test. To be sourced; needs ROOT. POSIX sh.
#
#   setup_python      finds Python 3.11 or newer                     -> PYTHON
#   setup_venv LOCK   build/out/venv with build/lock/LOCK.txt in it  -> VENV
#   setup_packages …  system packages by name, where apt may install them
#   setup_qt          the system libraries that Qt needs
#
# What was done is written into a stamp as the last step, so a broken-off set-up is done again, and a
# second start neither installs nor needs the network.

OUT="$ROOT/build/out"
VENV="$OUT/venv"
STAMP="$VENV/kiosk-stamp"

say() {
    printf '%s\n' "$*" >&2
}

die() { # German sentence, English sentence
    printf '\n%s\n%s\n' "$1" "$2" >&2
    exit 1
}

# --- Python -----------------------------------------------------------------------------------------

setup_python() {
    for PYTHON in python3 python3.15 python3.14 python3.13 python3.12 python3.11; do
        if "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return
        fi
    done
    die "Der Kiosk braucht Python 3.11 oder neuer, und hier ist keines. Bitte installieren: sudo apt install python3 python3-venv (ab Debian 12 und Ubuntu 24.04)" \
        "The kiosk needs Python 3.11 or newer, and there is none here. Please install it: sudo apt install python3 python3-venv (from Debian 12 and Ubuntu 24.04 on)"
}

setup_venv() { # LOCK: run or dev
    setup_python
    home="home $ROOT $("$PYTHON" -c 'import sys; print(sys.version_info[:3], sys.base_prefix)')"
    run="run $(sha256sum <"$ROOT/build/lock/run.txt")"
    dev="dev $(sha256sum <"$ROOT/build/lock/dev.txt")"
    wanted="$run"
    [ "$1" = dev ] && wanted="$dev"
    if grep -qxF "$home" "$STAMP" 2>/dev/null && grep -qxF "$wanted" "$STAMP" && "$VENV/bin/python" -c '' 2>/dev/null; then
        return
    fi

    # dev.txt contains run.txt in the same versions: it may be laid over a venv that is otherwise right.
    if ! { grep -qxF "$home" "$STAMP" 2>/dev/null && grep -qxF "$run" "$STAMP" && ! grep -q '^dev ' "$STAMP"; }; then
        make_venv
    fi
    say "Einmalige Einrichtung: Die Programmteile werden geladen. Das dauert einige Minuten."
    rm -f "$STAMP"
    # Every file is checked against its hash; nothing is built from source, so nothing foreign runs here.
    "$VENV/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --no-input \
        --require-hashes --no-deps --only-binary :all: -r "$ROOT/build/lock/$1.txt" ||
        die "Die Programmteile konnten nicht geladen werden. Ist das Netz da? Danach bitte noch einmal starten." \
            "The packages could not be installed. Is the network there? Then please start again."
    "$VENV/bin/python" - "$ROOT" <<'PY'
import pathlib, site, sys
# The kiosk runs from its folder; a change there needs no new set-up.
pathlib.Path(site.getsitepackages()[0], "digitaltag-kiosk.pth").write_text(sys.argv[1] + "\n")
PY
    printf '%s\n' "$home" "$run" >"$STAMP.new"
    if [ "$1" = dev ]; then printf '%s\n' "$dev" >>"$STAMP.new"; fi
    mv "$STAMP.new" "$STAMP"
}

make_venv() {
    if ! "$PYTHON" -c 'import venv, ensurepip' 2>/dev/null; then
        version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        setup_packages "python$version-venv"
        "$PYTHON" -c 'import venv, ensurepip' 2>/dev/null ||
            die "Diesem Python fehlt das Modul venv. Bitte installieren: sudo apt install python$version-venv" \
                "This Python lacks the module venv. Please install it: sudo apt install python$version-venv"
    fi
    rm -rf "$VENV"
    mkdir -p "$OUT"
    "$PYTHON" -m venv "$VENV" ||
        die "Die Python-Umgebung $VENV konnte nicht angelegt werden." "The Python environment $VENV could not be made."
}

# --- System packages ----------------------------------------------------------------------------------

is_installed() {
    dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

# Debian 13 and Ubuntu 24.04 call some libraries …t64. Prints the name that this system knows.
apt_name() {
    if apt-cache show "$1t64" >/dev/null 2>&1; then echo "$1t64"; else echo "$1"; fi
}

setup_packages() { # package names; the missing ones are installed, or named
    missing=""
    for package in $(printf '%s\n' "$@" | sort -u); do
        is_installed "$package" || is_installed "${package}t64" || missing="$missing $package"
    done
    [ -z "$missing" ] && return
    root=""
    if [ "$(id -u)" != 0 ]; then
        root="sudo -n"
        $root true 2>/dev/null || root=no
    fi
    if [ "$root" = no ] || ! command -v apt-get >/dev/null; then
        die "Es fehlen Systempakete. Bitte installieren, dann noch einmal starten: sudo apt install$missing" \
            "System packages are missing. Please install them, then start again: sudo apt install$missing"
    fi
    say "Systempakete werden installiert:$missing"
    $root apt-get -qq update || say "Die Paketlisten konnten nicht erneuert werden."
    names=""
    for package in $missing; do names="$names $(apt_name "$package")"; done
    # shellcheck disable=SC2086  # the lists are words on purpose
    $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=120 \
        install --no-install-recommends $names >&2 ||
        die "Die Systempakete konnten nicht installiert werden:$names" \
            "The system packages could not be installed:$names"
}

# Library -> Debian package. What a Qt of the wheel asks the system for; found with ldd.
package_of() {
    case $1 in
    libEGL.so.1) echo libegl1 ;;
    libGL.so.1 | libGLX.so.0) echo libgl1 ;;
    libOpenGL.so.0) echo libopengl0 ;;
    libX11.so.6) echo libx11-6 ;;
    libX11-xcb.so.1) echo libx11-xcb1 ;;
    libSM.so.6) echo libsm6 ;;
    libICE.so.6) echo libice6 ;;
    libbrotli*.so.1) echo libbrotli1 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libfontconfig.so.1) echo libfontconfig1 ;;
    libfreetype.so.6) echo libfreetype6 ;;
    libglib-2.0.so.0 | libgthread-2.0.so.0 | libgobject-2.0.so.0 | libgio-2.0.so.0) echo libglib2.0-0 ;;
    libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
    libwayland-client.so.0) echo libwayland-client0 ;;
    libwayland-cursor.so.0) echo libwayland-cursor0 ;;
    libwayland-egl.so.1) echo libwayland-egl1 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
    libz.so.1) echo zlib1g ;;
    libzstd.so.1) echo libzstd1 ;;
    libxcb.so.1) echo libxcb1 ;;
    libxcb-util.so.1) echo libxcb-util1 ;;
    libxcb-*.so.*)
        name=${1#libxcb-}
        echo "libxcb-${name%%.so.*}${name##*.so.}"
        ;;
    *) return 1 ;;
    esac
}

setup_qt() {
    grep -qx "qt $(uname -m)" "$STAMP" 2>/dev/null && return
    command -v ldd >/dev/null || return 0
    qt=$(echo "$VENV"/lib/python3*/site-packages/PySide6)
    libraries=$(
        ldd "$qt"/QtGui.abi3.so "$qt"/QtQuick.abi3.so "$qt"/Qt/plugins/platforms/libqxcb.so \
            "$qt"/Qt/plugins/platforms/libqoffscreen.so "$qt"/Qt/plugins/platforms/libqwayland*.so \
            "$qt"/Qt/plugins/xcbglintegrations/*.so "$qt"/Qt/plugins/imageformats/libq*.so 2>/dev/null |
            awk '/not found/ && !/libQt6/ { print $1 }' | sort -u
    )
    packages=""
    for library in $libraries; do
        if package=$(package_of "$library"); then
            packages="$packages $package"
        else
            say "Diese Systembibliothek fehlt: $library"
        fi
    done
    if [ -n "$libraries" ] && ! command -v apt-get >/dev/null; then
        say "Es fehlen Systembibliotheken: $(echo $libraries). Der Kiosk wird trotzdem gestartet."
        return
    fi
    # shellcheck disable=SC2086  # words on purpose
    setup_packages $packages
    echo "qt $(uname -m)" >>"$STAMP"
}
