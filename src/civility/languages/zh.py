"""Chinese: one token a character (the segmenter *char* of spaCy), word borders by jieba."""

from __future__ import annotations

import bisect
import functools
import itertools
import logging
import re
import threading
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from civility.languages.base import Context, Language, Tokens, tokens_from_spans, words

__all__ = ["CHINESE", "is_han"]

_TOKEN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LOCK = threading.Lock()
_SPLITS = {
    "奸": "女干", "婊": "女表", "妈": "女马", "娘": "女良", "强": "弓虽", "操": "扌喿", "狗": "犭句", "骗": "马扁", "砍": "石欠",
    "杀": "乂木", "贱": "贝戋", "骚": "马蚤", "嫖": "女票", "妓": "女支", "奴": "女又", "尸": "尸", "蠢": "春虫虫", "鸡": "又鸟",
}  # fmt: skip


def is_han(char: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"


@cache
def _jieba() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


def add_words(found: Sequence[str]) -> None:
    """Make lexicon words known to the segmenter, so that their borders are word borders."""
    with _LOCK:
        for word in found:
            _jieba().add_word(word)


def tokenize(text: str) -> Tokens:
    """Characters; a run of Latin letters or digits is one token.

    >>> tokenize("你这个sb，滚").norms
    ('你', '这', '个', 'sb', '滚')
    """
    found = ((m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text))
    return tokens_from_spans(text, found, space_ends_clause=True)


_BLOCK = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+")  # jieba cuts a stretch of these as one piece
_LONGEST = 60
"""A stretch without any sign is cut this many characters around the offset; no word is nearly as long."""


def borders(text: str, offset: int) -> bool:
    """Whether a word begins or ends at an offset, by jieba's dictionary.

    Only the stretch around the offset is cut, between the nearest signs, which is how jieba works itself.

    >>> borders("他在操场", 3), borders("他在操场", 2)
    (False, True)
    """
    starts, ends = _blocks(text)
    at = bisect.bisect_right(starts, offset) - 1
    if at < 0 or not starts[at] < offset < ends[at]:
        return True
    first, last = max(starts[at], offset - _LONGEST), min(ends[at], offset + _LONGEST)
    return offset - first in _cuts(text[first:last])


@functools.lru_cache(maxsize=16)
def _blocks(text: str) -> tuple[list[int], list[int]]:
    blocks = [match.span() for match in _BLOCK.finditer(text)]
    return [start for start, _ in blocks], [end for _, end in blocks]


@functools.lru_cache(maxsize=4096)
def _cuts(stretch: str) -> frozenset[int]:
    return frozenset(itertools.accumulate((len(word) for word in _jieba().cut(stretch, HMM=False)), initial=0))


@cache
def is_word(word: str) -> bool:
    """Whether jieba's dictionary holds the word."""
    return bool(_jieba().FREQ.get(word, 0))


def dictionary(limit: int) -> list[str]:
    """The most frequent words of jieba's dictionary, Chinese characters only."""
    words = ((count, word) for word, count in _jieba().FREQ.items() if count and all(map(is_han, word)))
    return [word for _, word in sorted(words, reverse=True)[:limit]]


def _frequency(word: str) -> float:
    """From the counts in jieba's dictionary; a string that is no word there is rare, the longer the rarer."""
    count: float = _jieba().FREQ.get(word, 0)
    if len(word) == 1:
        return max(count / 6e7, 1e-3)
    return max(count / 6e7, (1e-4, 1e-5, 1e-6)[min(len(word), 4) - 2])


def variants(word: str) -> Sequence[tuple[str, str]]:
    """Split characters and pinyin of a word of two characters or more.

    >>> ("女干夫", "split_characters") in variants("奸夫")
    True
    >>> ("shabi", "pinyin") in variants("傻逼")
    True
    """
    if not any(map(is_han, word)):
        return ()
    found = []
    if any(char in _SPLITS for char in word):
        found.append(("".join(_SPLITS.get(char, char) for char in word), "split_characters"))
    if 2 <= len(word) <= 5 and all(map(is_han, word)):
        from pypinyin import lazy_pinyin

        syllables = lazy_pinyin(word)
        if sum(map(len, syllables)) >= 5:
            found += [("".join(syllables), "pinyin"), (" ".join(syllables), "pinyin")]
    return found


CONTEXT = Context(
    second_person=words("你 您 妳 你们 您们 贵"),
    first_person=words("我 俺 咱 本人"),
    third_person=words("他 她 它 他们 她们 人家 别人 老公 老婆 邻居 老板 同事 司机 快递员 有人"),
    self_frames=(
        ("我", "是"), ("我", "真", "是"), ("我", "真"), ("我", "太"), ("我", "就", "是"), ("我", "像"), ("当", "我", "是"), ("显", "得", "我"),
        ("我", "觉", "得", "自", "己"), ("我", "这", "个"), ("我", "自", "己"), ("我", "可", "真"), ("我", "简", "直", "是"), ("把", "我", "当"),
        ("拿", "我", "当"), ("我", "也", "太"), ("怪", "我"), ("我", "好"), ("我", "才", "是"), ("我", "有", "点"),
    ),
    self_after=words(""),
    bridge=words("个 一 很 太 真 好 多 的 点 什 么 那 这 种 大 老 像 成 作 做 是 说 骂 在"),
    negations=words("不 没 非 别 未 勿"),
    negations_after=words(""),
    not_negations=(("是", "不"), ("不", "是", "吗"), ("不", "如"), ("不", "仅"), ("不", "只"), ("要", "不"), ("要", "不", "是"), ("能", "不"),
                   ("会", "不"), ("不", "就", "是"), ("可", "不"), ("有", "没"), ("差", "不"), ("莫", "非")),
    reporting=words("骂 辱 嘲"),
    reporting_open=words("说 喊 叫 称 写 吼 嚷 讲 用"),
    reporting_openers=words("他 她 别 应 该 许 准 事 公 婆 有"),
    reporting_after=words(""),
    closers=("的人", "的那", "的家伙", "这种话", "这样的话", "这话", "是不对", "是错", "不应该", "不礼貌"),
    answers=words(""),
    subordinators=words("道"),
    contrasts=words("但 却 可 就 所"),
    mentions=words("词 称 呼 脏话 粗话 词语 字眼 骂人"),
    things=words(
        "手机 路由器 软件 系统 网站 网页 页面 程序 产品 设备 机器 打印机 电脑 平板 电视 宽带 网络 信号 网速 版本 按钮 表格 密码 验证码 账单",
        "发票 合同 邮件 快递 包裹 订单 物流 账户 价格 费用 规定 规则 流程 政策 音乐 机器人 语音 菜单 主意 问题 天气 错误",
        "电池 充电器 遥控器 电影 游戏 外卖 披萨 决定 广告 更新 屏幕 客户端 小程序 质量 活动 界面 功能 设计 剧情 空调 洗衣机 冰箱",
    ),
    companies=words("公司 银行 商家 商店 店 运营商 平台 企业 单位 集团"),
    copulas=words("是 真 太 就 很 都 挺 好 简直"),
    praise=words("好 棒 赞 牛 帅 爽 厉害 好看 好吃 好用 喜欢 爱 谢谢 感谢 完美 优秀 精彩 强 可爱 漂亮 开心 高兴"),
)

CHINESE = Language(
    code="zh",
    name="Chinese",
    script="han",
    right_to_left=False,
    tokenize=tokenize,
    inflect=lambda word: frozenset({word}),
    is_word=is_word,
    stop_words=words(
        "的 了 是 我 你 您 他 她 它 们 在 有 和 就 不 都 一 个 上 也 很 到 说 要 去 会 着 没 看 好 这 那 什 么 吗 吧 呢 啊 与 及 对 为 以 可 能",
        "你们 我们 他们 这个 那个 什么 怎么 可以 没有 一个 不是 就是 还是 自己 知道 现在 时候 请 请问 需要 帮 还 给 让 把 被 做 用 再 想 来",
        "这样 那样 因为 所以 但是 如果 已经 人 为什么 多 大 小 下 里 得 地 只 最 太 真 又 才 过 从 打 电话 客服 问题",
    ),
    gap=6,
    near=10,
    characters=True,
    borders=borders,
    frequency=_frequency,
    variants=variants,
    context=CONTEXT,
)
