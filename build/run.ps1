# Starts the kiosk on Windows. The first start sets everything up; see build/README.md.
# Written with care, but not yet run on Windows by its authors: please report what happens.
#
#   powershell -ExecutionPolicy Bypass -File build\run.ps1 [arguments of the kiosk]

$ErrorActionPreference = "Stop"
$Root = Split-Path -Parent (Split-Path -Parent $MyInvocation.MyCommand.Path)
$Venv = Join-Path $Root "build\out\venv"
$Python = Join-Path $Venv "Scripts\python.exe"
$Lock = Join-Path $Root "build\lock\run.txt"
$Stamp = Join-Path $Venv "kiosk-stamp"

function Stop-With([string]$German, [string]$English) {
    Write-Host ""
    Write-Host $German
    Write-Host $English
    exit 1
}

# --- Python 3.11 or newer: the launcher py first, then python -----------------------------------------
$Found = $null
foreach ($Candidate in @(@("py", "-3"), @("python"))) {
    if (-not (Get-Command $Candidate[0] -ErrorAction SilentlyContinue)) { continue }
    $Rest = @($Candidate | Select-Object -Skip 1)
    & $Candidate[0] @Rest -c "import sys; sys.exit(sys.version_info < (3, 11))"
    if ($LASTEXITCODE -eq 0) { $Found = $Candidate; break }
}
if ($null -eq $Found) {
    Stop-With "Der Kiosk braucht Python 3.11 oder neuer, und hier ist keines. Bitte installieren Sie Python." `
              "The kiosk needs Python 3.11 or newer, and there is none here. Please install Python."
}

# --- The environment, once for each lock --------------------------------------------------------------
$Wanted = "$Root " + (Get-FileHash -Algorithm SHA256 $Lock).Hash
$Have = ""
if ((Test-Path $Stamp) -and (Test-Path $Python)) { $Have = (Get-Content -Raw -Encoding UTF8 $Stamp).Trim() }
if ($Have -ne $Wanted) {
    Write-Host "Einmalige Einrichtung: Die Programmteile werden geladen. Das dauert einige Minuten."
    if (Test-Path $Venv) { Remove-Item -Recurse -Force $Venv }
    $Rest = @($Found | Select-Object -Skip 1)
    & $Found[0] @Rest -m venv $Venv
    if ($LASTEXITCODE -ne 0) {
        Stop-With "Die Python-Umgebung konnte nicht angelegt werden: $Venv" "The Python environment could not be made: $Venv"
    }
    & $Python -m pip install --quiet --disable-pip-version-check --no-input `
        --require-hashes --no-deps --only-binary ":all:" -r $Lock
    if ($LASTEXITCODE -ne 0) {
        Stop-With "Die Programmteile konnten nicht geladen werden. Ist das Netz da? Danach bitte noch einmal starten." `
                  "The packages could not be installed. Is the network there? Then please start again."
    }
    & $Python -c "import pathlib, sys, sysconfig; pathlib.Path(sysconfig.get_path('purelib'), 'digitaltag-kiosk.pth').write_text(sys.argv[1] + '\n')" $Root
    if ($LASTEXITCODE -ne 0) {
        Stop-With "Die Einrichtung ist nicht fertig geworden." "The set-up did not finish."
    }
    Set-Content -Encoding UTF8 -Path $Stamp -Value $Wanted
}

# Isolated (-I): no variable and no file of this user changes what the kiosk loads.
& $Python -I -m kiosk @args
exit $LASTEXITCODE
