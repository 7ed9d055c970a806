"""The scripts for the shells: they hand over the words typed, and take one candidate a line."""

from typing import Final

_BASH = r"""# wenming的Tab补全（bash）
# 用法：wenming completion bash >> ~/.bashrc，重新打开终端
# 按Tab时问一次wenming，只读不写；没有可补的，照常补文件名。
_wenming() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        line=${line%%$'\t'*}
        COMPREPLY+=("${line// /\\ }")
    done < <(
        "${COMP_WORDS[0]/#\~/$HOME}" __complete "--at=${COMP_WORDS[COMP_CWORD]}" \
            "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2> /dev/null
    )
    # 保持测评体系里的次序；旧版bash没有这一项，就按字母排。
    compopt -o nosort 2> /dev/null
}
complete -o default -F _wenming wenming
"""

_ZSH = r"""#compdef wenming
# wenming的Tab补全（zsh）
# 用法：wenming completion zsh >> ~/.zshrc，重新打开终端
# 按Tab时问一次wenming，只读不写；没有可补的，照常补文件名。
_wenming() {
    local line
    local -a found
    while IFS= read -r line; do
        found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done < <(
        "${words[1]/#\~/$HOME}" __complete "--at=$PREFIX" "${(@)words[2,CURRENT-1]}" 2> /dev/null
    )
    if (( $#found )); then
        _describe -V wenming found
    else
        _files
    fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _wenming wenming
"""

_FISH = r"""# wenming的Tab补全（fish）
# 用法：wenming completion fish > ~/.config/fish/completions/wenming.fish
# 按Tab时问一次wenming，只读不写；没有可补的，照常补文件名。
function __wenming_words
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l program $before[1]
    set -e before[1]
    set -l found (command $program __complete "--at=$current" $before 2> /dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$current"
    end
end
complete -c wenming -e
complete -c wenming -f -k -a '(__wenming_words)'
"""

_POWERSHELL = r"""# wenming的Tab补全（PowerShell）
# 用法：把下面这一行（不带“#”）写进$PROFILE，重新打开终端：
# wenming completion powershell | Out-String | Invoke-Expression
# 按Tab时问一次wenming，只读不写；没有可补的，照常补文件名。
Register-ArgumentCompleter -Native -CommandName wenming, wenming.exe -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    $program = $words[0]
    $before = @($words | Select-Object -Skip 1)
    $screen = [Console]::OutputEncoding
    $python = $env:PYTHONIOENCODING
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $env:PYTHONIOENCODING = 'utf-8'
        & $program __complete "--at=$word" @before 2> $null | ForEach-Object {
            $text, $about = $_ -split "`t", 2
            if (-not $about) { $about = $text }
            [Management.Automation.CompletionResult]::new(
                $text, $text, 'ParameterValue', $about)
        }
    } finally {
        [Console]::OutputEncoding = $screen
        $env:PYTHONIOENCODING = $python
    }
}
"""

SCRIPTS: Final = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""By the name of the shell; their comments are for the officer who opens them."""
