"""The glossary (术语表): every English name in code and its Chinese word on screen and in YAML.

One concept, one word. YAML keys, words in messages and column headings all come from here; a
model field without an entry cannot be defined. Imports nothing.
"""

TERMS = {
    # the tree of an edition
    "framework": "测评体系",
    "year": "年版",
    "publisher": "编者",
    "reference": "参考版",
    "statement": "声明",
    "areas": "测评项目",
    "indicator": "测评指标",
    "items": "测评内容",
    "requirements": "测评标准",
    "id": "编号",
    "name": "名称",
    "points": "分值",
    "rule": "计分办法",
    "expected": "数目",
    "partial_credit": "部分达标折算",
    "sources": "来源",
    # a requirement
    "text": "条文",
    "nature": "性质",
    "measure": "量值",
    "facet": "软硬件",
    "action": "动作",
    "methods": "测评方法",
    "lead_unit": "牵头单位",
    "responsible_units": "责任单位",
    "division": "分工说明",
    "evidence": "佐证材料",
    "sites": "点位类型",
    "not_applicable_when": "可不适用",
    "veto": "一票否决",
    "weight": "权重",
    "guidance": "判定说明",
    "source": "出处",
    # a measure
    "metric": "指标名称",
    "measured_in": "计量单位",
    "direction": "方向",
    "full_line": "满分线",
    "partial_direction": "部分方向",
    "partial_line": "部分分线",
    "full_words": "满分表述",
    "partial_words": "部分表述",
    "minimum": "最小值",
    "maximum": "最大值",
    "conversion": "折算",
    "per_occurrence": "每次扣",
    "line_source": "线的出处",
    # guidance, also the words of a status
    "achieved": "达标",
    "partially_achieved": "部分达标",
    "not_achieved": "未达标",
    "not_applicable": "不适用",
    # a source
    "documents": "文件",
    "version": "版本",
    "clause": "条款",
    "page": "页",
    "confidence": "可信度",
    "remark": "备注",
    # rules
    "kind": "办法",
    "per_miss": "每处扣",
    "ratios": "比例",
    "line": "达到比例",
    # units
    "roster": "单位名录",
    "aliases": "简称",
    "collective": "统称",
    "member_of": "归入",
    # a workspace
    "city": "城市",
    "title": "标题",
    "sample": "样例",
    "editions": "体系",
    "edition": "体系",
    "rounds": "轮次",
    "units": "单位",
    "own_unit": "本单位",
    "starts": "开始",
    "ends": "截止",
    "target": "目标得分率",
    "evidence_from": "材料起",
    "evidence_until": "材料止",
    # 包保 in a workspace
    "known_sites": "点位名录",
    "duties": "包保",
    "duty_table": "包保表",
    "zone": "片区",
    "site_names": "点位",
    "site_type": "点位类别",
    "address": "地址",
    "held_units": "包保对象",
    "city_leader": "市级包保领导",
    "district_leader": "区级包保领导",
    "sponsor": "包保单位",
    "sponsor_head": "单位负责人",
    "site_chief": "点位长",
    "phone": "联系电话",
    "grid_keeper": "网格员",
    "community_liaison": "社区联系人",
    "series": "机关代字",
    # an answer sheet
    "unit": "单位",
    "recorded_by": "填报人",
    "round": "轮次",
    "answers": "答案",
    "status": "结论",
    "value": "数值",
    "note": "说明",
    "attached": "佐证",
    "gap_type": "差距类型",
    # a gate
    "least_rate": "得分率不低于",
    "least_area_rates": "项目得分率不低于",
    "least_coverage": "已评不低于",
    "no_veto": "无一票否决",
    "no_overdue": "无逾期",
    # results
    "earned": "已得",
    "pending": "待评",
    "lost": "失分",
    "excused": "不适用",
    "rate": "得分率",
    "coverage": "已评",
    "gap": "差距",
    "conflict": "不一致",
    "ledger": "台账",
    "standing": "现状",
    "city_wide": "全市",
}


def chinese(name: str) -> str:
    """Return the Chinese word of a field; a name without one is a mistake in our code.

    >>> chinese("lead_unit")
    '牵头单位'
    """
    return TERMS[name]
