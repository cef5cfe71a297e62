@echo off
rem Plumbline on Windows: builds what is not built, then runs the command. Not yet tested on a Windows machine.
setlocal EnableDelayedExpansion
set "HOME_FOLDER=%~dp0"
set "JAR=%HOME_FOLDER%target\plumbline.jar"
set "BUILT=%HOME_FOLDER%target\plumbline.built"
set "CACHE=%HOME_FOLDER%target\plumbline.aot"
set "CACHE_OF_PUBLISH=%HOME_FOLDER%target\publish.aot"

call :find_java
if not defined FOUND_JAVA (
    echo plumbline: no JDK 25 or newer found; install one ^(for example from https://adoptium.net^) and set JAVA_HOME to its folder. 1>&2
    exit /b 2
)

set "STALE="
if not exist "%JAR%" set "STALE=yes"
if not exist "%BUILT%" set "STALE=yes"
if not defined STALE (
    powershell -NoProfile -Command "$b=(Get-Item $env:BUILT).LastWriteTimeUtc; if (Get-ChildItem -Recurse ($env:HOME_FOLDER+'src\main'),($env:HOME_FOLDER+'pom.xml') | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1) { exit 1 } else { exit 0 }"
    if errorlevel 1 set "STALE=yes"
)
set FLAGS=-XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED
if defined STALE (
    call :build
    if errorlevel 1 exit /b 2
)
if "%~1"=="publish" set "CACHE=%CACHE_OF_PUBLISH%"
set "WITH_CACHE="
if exist "%CACHE%" set WITH_CACHE=-XX:AOTCache="%CACHE%" -Xlog:disable
"%FOUND_JAVA%\bin\java" %FLAGS% %WITH_CACHE% -cp "%JAR%" org.plumbline.cli.Main %*
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo plumbline: Maven is needed for the first build; install it from https://maven.apache.org. 1>&2
    exit /b 2
)
echo plumbline: building; the first time this takes a minute or two and downloads libraries ... 1>&2
set "JAVA_HOME=%FOUND_JAVA%"
if exist "%CACHE%" del "%CACHE%"
if exist "%CACHE_OF_PUBLISH%" del "%CACHE_OF_PUBLISH%"
call mvn -B -q -f "%HOME_FOLDER%pom.xml" -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
    echo plumbline: the build failed; the reason stands above. 1>&2
    exit /b 2
)
pushd "%HOME_FOLDER%"
"%FOUND_JAVA%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE%" -Xlog:disable -cp "%JAR%" org.plumbline.cli.Training check examples/asean-counter-terrorism cooperation-and-conduct target/training >nul 2>nul
"%FOUND_JAVA%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE_OF_PUBLISH%" -Xlog:disable -cp "%JAR%" org.plumbline.cli.Training publish examples/asean-counter-terrorism cooperation-and-conduct target/training >nul 2>nul
popd
type nul > "%BUILT%"
exit /b 0

:find_java
set "FOUND_JAVA="
call :try_java "%JAVA_HOME%"
if defined FOUND_JAVA exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do (
    if not defined FOUND_JAVA call :try_java "%%~dpj.."
)
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined FOUND_JAVA call :try_java "%%~d"
)
exit /b 0

:try_java
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=." %%m in ("%%~v") do if %%m GEQ 25 set "FOUND_JAVA=%~1"
)
exit /b 0
