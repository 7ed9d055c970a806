@echo off
rem ASCII only: this file means the same in every code page. Chinese words come from the files
rem beside it, by way of Python, or of "type", which knows UTF-16 by its mark.
setlocal
set "HERE=%~dp0"
set "PYTHON="
set "CODE=2"
if not exist "%HERE%install.py" (
  echo Unzip the whole folder first, then run this file in it.
  goto end
)
for %%V in (@PYTHONS@) do if not defined PYTHON (
  py -%%V -c "pass" >nul 2>nul && set "PYTHON=py -%%V"
)
if not defined PYTHON (
  python "%HERE%install.py" --suits >nul 2>nul && set "PYTHON=python"
)
if not defined PYTHON (
  type "%HERE%no-python.txt"
  goto end
)
%PYTHON% "%HERE%install.py" %*
set "CODE=%ERRORLEVEL%"
:end
echo.
if "%~1"=="" pause
exit /b %CODE%
